import { DateTime } from "@/components/time/exact-time";
import { formatRelative } from "@/components/time/format";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import type { KeyDetails } from "@/lib/domain/key";
import { describeRateLimits } from "@/lib/domain/rate-limit";
import { Expiration } from "../expiration";
import { StatusBadge } from "../status-badge";
import { Fact, Facts } from "./facts";

interface ConfigurationProps {
  details: KeyDetails<"tenant">;
  timeZone: string;
  now: Date;
}

export function Configuration({ details, timeZone, now }: ConfigurationProps) {
  const { status, revokedAt, revokedReason, lastUsedAt, lastUsedAddress, allowlist } = details;
  const ceiling = describeRateLimits(details.ceilings);
  return (
    <Card>
      <CardHeader>
        <CardTitle>Configuration</CardTitle>
      </CardHeader>
      <CardContent>
        <Facts>
          <Fact term="Status">
            <StatusBadge status={status} />
            {revokedAt && (
              <span className="ml-2 text-muted">
                <DateTime at={revokedAt} timeZone={timeZone} />
              </span>
            )}
          </Fact>
          {revokedReason && <Fact term="Reason">{revokedReason}</Fact>}
          <Fact term="Authorization Group">
            {details.grant.name}
            <ul aria-label="Permissions" className="mt-1.5 flex flex-wrap gap-1">
              {details.grant.permissions.map((permission) => (
                <li key={permission} className="rounded-sm bg-hover px-1.5 py-0.5 font-mono text-xs">
                  {permission}
                </li>
              ))}
            </ul>
          </Fact>
          <Fact term="Expiration Date">
            <Expiration expiresAt={details.expiresAt} revoked={status === "revoked"} />
          </Fact>
          <Fact term="IP Allowlist">
            {allowlist.length === 0 ? (
              <span className="text-muted">From anywhere</span>
            ) : (
              <ul className="max-h-48 overflow-y-auto font-mono text-xs leading-5">
                {allowlist.map((entry) => (
                  <li key={entry}>{entry}</li>
                ))}
              </ul>
            )}
          </Fact>
          <Fact term="Rate Limits">
            {describeRateLimits(details) ?? <span className="text-muted">None of its own</span>}
            {ceiling && <span className="block text-muted">{`All keys of the tenant together: ${ceiling}`}</span>}
          </Fact>
          <Fact term="Last Used">
            {lastUsedAt ? (
              <>
                <DateTime at={lastUsedAt} timeZone={timeZone} />
                <span className="text-muted">
                  {` · ${formatRelative(lastUsedAt, now)}${lastUsedAddress ? ` from ${lastUsedAddress}` : ""}`}
                </span>
              </>
            ) : (
              <span className="text-muted">Never</span>
            )}
          </Fact>
          <Fact term="Created">
            <DateTime at={details.createdAt} timeZone={timeZone} />
          </Fact>
        </Facts>
      </CardContent>
    </Card>
  );
}

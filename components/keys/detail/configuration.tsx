import type { ReactNode } from "react";
import { DateTime } from "@/components/time/exact-time";
import { formatRelative } from "@/components/time/format";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { closedFamily } from "@/lib/domain/allowlist";
import type { KeyDetails } from "@/lib/domain/key";
import { describeRateLimits } from "@/lib/domain/rate-limit";
import { Expiration } from "../expiration";
import { StatusBadge } from "../status-badge";
import { Fact, Facts } from "./facts";

interface ConfigurationProps {
  details: KeyDetails;
  /** What the key may do. */
  grant: ReactNode;
  timeZone: string;
  now: Date;
}

export function Configuration({ details, grant, timeZone, now }: ConfigurationProps) {
  const { status, revokedAt, revokedReason, lastUsedAt, lastUsedAddress, allowlist } = details;
  const ceiling = describeRateLimits(details.ceilings);
  const closed = closedFamily(allowlist);
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
          {grant}
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
            {closed && <span className="block text-muted">{`Closed to ${closed}`}</span>}
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

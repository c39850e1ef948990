import { DateTime } from "@/components/time/exact-time";
import { Badge } from "@/components/ui/badge";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import type { SecretInfo } from "@/lib/domain/key";
import { maskSecret } from "@/lib/domain/secret-mask";

interface SecretsProps {
  secrets: SecretInfo[];
  revoked: boolean;
  timeZone: string;
  now: Date;
}

export function Secrets({ secrets, revoked, timeZone, now }: SecretsProps) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>Secrets</CardTitle>
      </CardHeader>
      <CardContent>
        <ul className="grid divide-y divide-border">
          {secrets.map(({ id, prefix, hint, createdAt, retiresAt }) => (
            <li key={id} className="grid gap-1 py-2.5 first:pt-0 last:pb-0">
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <code className="font-mono text-sm">{maskSecret(prefix, hint)}</code>
                <SecretState retiresAt={retiresAt} revoked={revoked} now={now} />
              </span>
              <span className="text-muted text-xs">
                Created <DateTime at={createdAt} timeZone={timeZone} />
                {retiresAt && (
                  <>
                    {retiresAt > now ? " · works until " : " · worked until "}
                    <DateTime at={retiresAt} timeZone={timeZone} />
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </CardContent>
    </Card>
  );
}

function SecretState({ retiresAt, revoked, now }: { retiresAt: Date | null; revoked: boolean; now: Date }) {
  if (revoked) return <Badge>Revoked</Badge>;
  if (!retiresAt) return <Badge tone="success">Current</Badge>;
  return retiresAt > now ? <Badge tone="warning">Retiring</Badge> : <Badge>Retired</Badge>;
}

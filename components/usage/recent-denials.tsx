import Link from "next/link";
import { RelativeTime } from "@/components/time/exact-time";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { keyPath } from "@/lib/domain/kind";
import { type DenialEvent, outcomeLabel } from "@/lib/domain/usage";
import { formatCount, seriesOf } from "./series";

interface RecentDenialsProps {
  denials: readonly DenialEvent[];
  timeZone: string;
  now: Date;
  /** The denials are those of several keys. */
  named?: boolean;
}

const SHOWN = 6;

/** Why requests were denied lately, for people who can do something about it. The first few; the others on demand. */
export function RecentDenials({ denials, ...context }: RecentDenialsProps) {
  const rest = denials.slice(SHOWN);
  return (
    <Card>
      <CardHeader>
        <CardTitle>Recent denials</CardTitle>
      </CardHeader>
      <CardContent>
        {denials.length === 0 && <p className="text-muted text-sm">Nothing was denied in the last 30 days.</p>}
        <DenialList denials={denials.slice(0, SHOWN)} {...context} />
        {rest.length > 0 && (
          <details className="mt-2.5 border-border border-t pt-2 text-sm">
            <summary className="w-fit cursor-pointer rounded-sm py-1 text-muted hover:text-foreground">
              {`${rest.length} more`}
            </summary>
            <DenialList denials={rest} {...context} />
          </details>
        )}
      </CardContent>
    </Card>
  );
}

function DenialList({ denials, timeZone, now, named = false }: RecentDenialsProps) {
  return (
    <ol className="grid divide-y divide-border">
      {denials.map((denial) => (
        <li key={denial.id} className="grid gap-1 py-2.5 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
            <span className="flex items-center gap-1.5 font-medium">
              <span aria-hidden className={`size-2.5 rounded-[2px] ${seriesOf(denial.reason).swatch}`} />
              {outcomeLabel(denial.reason)}
              {denial.count > 1 && (
                <span className="font-normal text-muted tabular-nums">{`${formatCount(denial.count)} times`}</span>
              )}
            </span>
            <RelativeTime at={denial.at} now={now} timeZone={timeZone} className="text-muted text-xs" />
          </p>
          <p className="min-w-0 break-words text-sm">{denial.explanation}</p>
          <Asked denial={denial} named={named} />
        </li>
      ))}
    </ol>
  );
}

/** Which key was asked for, from where and for what, as far as the explanation does not say so. */
function Asked({ denial, named }: { denial: DenialEvent; named: boolean }) {
  const { keyId, keyKind, keyName, address, permission, explanation } = denial;
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-muted text-xs empty:hidden">
      {named && keyKind !== null && (
        <Link
          href={keyPath({ kind: keyKind, id: keyId })}
          prefetch={false}
          className="min-w-0 break-words text-accent underline-offset-2 hover:underline"
        >
          {keyName}
        </Link>
      )}
      {address && !explanation.includes(address) && (
        <span>
          from <span className="break-all font-mono">{address}</span>
        </span>
      )}
      {permission && !explanation.includes(permission) && (
        <span>
          for <span className="break-all font-mono">{permission}</span>
        </span>
      )}
    </p>
  );
}

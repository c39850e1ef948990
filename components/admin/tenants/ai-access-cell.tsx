import { Badge } from "@/components/ui/badge";
import { formatDollars } from "@/lib/domain/ai/money";
import type { AiAccess } from "@/lib/domain/tenant";

/** Whether a tenant is invited to AI, and what it may spend there. */
export function AiAccessCell({ access: { invitedAt, monthlyBudget } }: { access: AiAccess }) {
  if (!invitedAt) return <span className="text-muted">Not invited</span>;
  return (
    <div className="grid gap-0.5">
      <Badge tone="accent" className="justify-self-start">
        Invited
      </Badge>
      {monthlyBudget !== null && (
        <span className="text-muted text-xs tabular-nums md:whitespace-nowrap">
          {`${formatDollars(monthlyBudget)} a month`}
        </span>
      )}
    </div>
  );
}

import type { Prisma } from "@/lib/data/generated/client";
import type { Granted } from "@/lib/domain/grant";

/** What tells a key's grant. */
export const grant = {
  kind: true,
  channel: true,
  clientId: true,
  modelSelection: true,
  modelIds: true,
  monthlyBudget: true,
  group: { select: { id: true, name: true, permissions: true } },
} satisfies Prisma.KeySelect;

type GrantColumns = Prisma.KeyGetPayload<{ select: typeof grant }>;

/** Takes the columns of the grant out of a row. The database's checks see to it that those of its kind are there. */
export function splitGrant<Row extends GrantColumns>(
  row: Row,
): { granted: Granted; rest: Omit<Row, keyof GrantColumns> } {
  const { kind, channel, clientId, modelSelection, modelIds, monthlyBudget, group, ...rest } = row;
  return { granted: toGranted({ kind, channel, clientId, modelSelection, modelIds, monthlyBudget, group }), rest };
}

function toGranted(columns: GrantColumns): Granted {
  const { kind, channel, clientId, modelSelection, modelIds, monthlyBudget, group } = columns;
  if (kind === "tenant" && group) return { kind, grant: group };
  if (kind === "channel" && channel && clientId !== null) return { kind, grant: { channel, clientId } };
  if (kind === "ai" && modelSelection) {
    // At most a million dollars, in micro-dollars: a number holds that exactly.
    const budget = monthlyBudget === null ? null : Number(monthlyBudget);
    return { kind, grant: { selection: modelSelection, modelIds, monthlyBudget: budget } };
  }
  throw new Error(`A key of kind ${kind} has no grant`);
}

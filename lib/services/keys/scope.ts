import type { KeyScope } from "@/lib/data/key/scope";
import type { Caller } from "@/lib/domain/context";
import type { KeyKind } from "@/lib/domain/grant";

/** The keys of a kind that a request may see. */
export const keysOf = <K extends KeyKind>(ctx: Pick<Caller, "tenant">, kind: K): KeyScope<K> => ({
  tenantId: ctx.tenant.id,
  kind,
});

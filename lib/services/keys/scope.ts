import type { KeyScope } from "@/lib/data/key/scope";
import type { Caller } from "@/lib/domain/context";

/** The tenant API keys that a request may see. */
export const tenantKeys = (ctx: Pick<Caller, "tenant">): KeyScope => ({ tenantId: ctx.tenant.id, kind: "tenant" });

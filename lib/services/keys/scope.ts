import type { KeyScope } from "@/lib/data/key/scope";
import type { Context } from "@/lib/domain/context";

/** The tenant API keys that a request may see. */
export const tenantKeys = (ctx: Context): KeyScope => ({ tenantId: ctx.tenant.id, kind: "tenant" });

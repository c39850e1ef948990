import type { Role } from "./permission";

/** Where a request came from, for audit events. */
export interface Origin {
  /** Canonical client address; null where the trusted proxies' header could not be read. */
  address: string | null;
  userAgent: string | null;
  requestId: string;
}

/** Who asks, for which tenant, and when. Built once a request; services take it as their first argument. */
export interface Context extends Origin {
  actor: { id: string; name: string; email: string; role: Role };
  sessionId: string;
  /** The tenant that the request acts on: the user's own, or the one a super user has switched to. */
  tenant: { id: string; name: string };
  /** The user's own tenant; null for super users. */
  homeTenantId: string | null;
  now: Date;
}

import type { Access, Role } from "./permission";

/** Where a request came from, for audit events. */
export interface Origin {
  /** Canonical client address; null where the trusted proxies' header could not be read. */
  address: string | null;
  userAgent: string | null;
  requestId: string;
}

/** Somebody with an account. */
export interface Person {
  kind: "person";
  id: string;
  name: string;
  email: string;
  role: Role;
}

/** A program, by the key that it presented. */
export interface Program {
  kind: "key";
  /** The key's. */
  id: string;
  name: string;
  /** Digests of the secret that was presented, one under each pepper. */
  digests: readonly Uint8Array<ArrayBuffer>[];
  /** The permission that the request wants of the key; null where it wants none. */
  permission: string | null;
}

/** Who asks, for which tenant, and when. Built once a request; services take it as their first argument. */
export interface Caller extends Origin {
  actor: Person | Program;
  /** The tenant that the request acts on. */
  tenant: { id: string; name: string };
  now: Date;
}

/** Somebody who is signed in. The tenant is their own, or the one that they have switched to. */
export interface Context extends Caller {
  actor: Person;
  sessionId: string;
  tenant: { id: string; name: string /** Null in a master account. */; master: { id: string; name: string } | null };
  /** The user's own tenant; null for super users. */
  homeTenantId: string | null;
}

export const accessOf = ({ actor, tenant, homeTenantId }: Context): Access => ({
  role: actor.role,
  atHome: tenant.id === homeTenantId,
  inSubAccount: tenant.master !== null,
});

/** A program that presented a key. The tenant is the key's. */
export interface ProgramContext extends Caller {
  actor: Program;
}

import type { KeyKind } from "./grant";

interface KindWords {
  /** Its list. A key's own page is below it. */
  path: string;
  /** How somebody gets another secret for a key that exists. */
  another: string;
}

/** What the kinds of keys differ in, wherever people see them. */
export const KINDS: Record<KeyKind, KindWords> = {
  tenant: { path: "/tenant-api-keys", another: "Rotate the key to get a new secret." },
  channel: { path: "/channel-credentials", another: "Change its credentials to get a new secret." },
  ai: { path: "/ai/api-keys", another: "Delete it and create another one." },
};

export const keyPath = ({ kind, id }: { kind: KeyKind; id: string }): string => `${KINDS[kind].path}/${id}`;

import type { KeyKind } from "@/lib/domain/grant";

/** Whose keys, of which kind. The first argument of everything that touches keys: nothing is found outside it. */
export interface KeyScope<K extends KeyKind = KeyKind> {
  tenantId: string;
  kind: K;
}

import type { KeyKind } from "@/lib/domain/key";

/** Whose keys, of which kind. The first argument of everything that touches keys: nothing is found outside it. */
export interface KeyScope {
  tenantId: string;
  kind: KeyKind;
}

import type { ReactNode } from "react";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeyUsage } from "@/lib/domain/key";

/** What a form for a new key is framed by: the page and the dialog differ in nothing else. */
export interface NewKeyFrame<Revealed> {
  onMade: (key: Revealed) => void;
  onDirty: (dirty: boolean) => void;
  /** Lays out the fields and the buttons. */
  layout: (fields: ReactNode, submit: ReactNode) => ReactNode;
}

export interface NewKeyProps<Revealed> {
  kind: KeyKind;
  usage: KeyUsage;
  form: (frame: NewKeyFrame<Revealed>) => ReactNode;
  reveal: (revealed: Revealed, onClose: () => void) => ReactNode;
}

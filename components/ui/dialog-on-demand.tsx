"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { OnDemand } from "./on-demand";

export interface DialogEnds {
  /** Nothing more is done, but the dialog may have been told something that the page behind it does not show. */
  onClose: () => void;
  /** It is done, and the page behind shows it. */
  onDone: () => void;
}

interface DialogOnDemandProps<Part> {
  /** Fetches the dialog's script. */
  load: () => Promise<Part>;
  /** Takes the dialog away. */
  onEnd: () => void;
  children: (part: Part, ends: DialogEnds) => ReactNode;
}

/** A dialog that changes what the page behind it shows. Its script is fetched when it is opened. */
export function DialogOnDemand<Part>({ load, onEnd, children }: DialogOnDemandProps<Part>) {
  const router = useRouter();
  const onClose = () => {
    onEnd();
    router.refresh();
  };
  return (
    <OnDemand load={load} onClose={onEnd}>
      {(part) => children(part, { onClose, onDone: onEnd })}
    </OnDemand>
  );
}

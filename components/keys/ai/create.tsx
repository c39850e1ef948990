"use client";

import type { KeyUsage, RevealedKey } from "@/lib/domain/key";
import { KINDS } from "@/lib/domain/kind";
import { NewKeyDialog } from "../generate/new-key-dialog";
import { NewKeyPage } from "../generate/new-key-page";
import { AiReveal } from "./ai-reveal";
import { CreateForm, type CreateFormProps } from "./create-form";

export interface CreateProps extends CreateFormProps {
  usage: KeyUsage;
  installationUrl: string;
  /** A pane over the list, or a page of its own. */
  as: "pane" | "page";
}

export function Create({ usage, installationUrl, as, ...props }: CreateProps) {
  const NewKey = as === "pane" ? NewKeyDialog : NewKeyPage;
  return (
    <NewKey<RevealedKey<"ai">>
      kind="ai"
      pane
      usage={usage}
      form={(frame) => <CreateForm {...props} {...frame} />}
      reveal={(revealed, onClose) => (
        <AiReveal
          title={KINDS.ai.created}
          revealed={revealed}
          models={props.offer.models}
          installationUrl={installationUrl}
          onClose={onClose}
        />
      )}
    />
  );
}

"use client";

import type { KeyUsage } from "@/lib/domain/key";
import { NewKeyDialog } from "../generate/new-key-dialog";
import { NewKeyPage } from "../generate/new-key-page";
import { ChannelReveal, type RevealedCredential } from "./channel-reveal";
import { CreateForm, type CreateFormProps } from "./create-form";

export interface CreateProps extends CreateFormProps {
  usage: KeyUsage;
  installationUrl: string;
  /** Over the list, or a page of its own. */
  as: "dialog" | "page";
}

export function Create({ usage, installationUrl, as, ...props }: CreateProps) {
  const NewKey = as === "dialog" ? NewKeyDialog : NewKeyPage;
  return (
    <NewKey<RevealedCredential>
      kind="channel"
      usage={usage}
      form={(frame) => <CreateForm {...props} {...frame} />}
      reveal={(revealed, onClose) => (
        <ChannelReveal
          title="API Key Created"
          revealed={revealed}
          installationUrl={installationUrl}
          onClose={onClose}
        />
      )}
    />
  );
}

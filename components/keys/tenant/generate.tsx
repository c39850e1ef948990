"use client";

import type { KeyUsage, RevealedKey } from "@/lib/domain/key";
import { NewKeyDialog } from "../generate/new-key-dialog";
import { NewKeyPage } from "../generate/new-key-page";
import { GenerateForm, type GenerateFormProps } from "./generate-form";
import { TenantKeyReveal } from "./tenant-key-reveal";

export interface GenerateProps extends GenerateFormProps {
  usage: KeyUsage;
  installationUrl: string;
  /** Over the list, or a page of its own. */
  as: "dialog" | "page";
}

export function Generate({ usage, installationUrl, as, ...props }: GenerateProps) {
  const NewKey = as === "dialog" ? NewKeyDialog : NewKeyPage;
  return (
    <NewKey<RevealedKey<"tenant">>
      kind="tenant"
      usage={usage}
      form={(frame) => <GenerateForm {...props} {...frame} />}
      reveal={(revealed, onClose) => (
        <TenantKeyReveal
          title="API Key Generated"
          revealed={revealed}
          installationUrl={installationUrl}
          onClose={onClose}
        />
      )}
    />
  );
}

"use client";

import type { RevealedKey } from "@/lib/domain/key";
import { RevealDialog } from "../reveal/reveal-dialog";
import { channelSnippet } from "./snippet-texts";

/** What is shown once. A chosen secret comes from the form in which it was typed: the server does not send it back. */
export interface RevealedCredential extends Omit<RevealedKey<"channel">, "secret"> {
  secret: string;
}

interface ChannelRevealProps {
  title: string;
  revealed: RevealedCredential;
  /** What has become of the old secret, if there was one. */
  note?: string;
  /** Where programs reach this installation. */
  installationUrl: string;
  onClose: () => void;
}

export function ChannelReveal({ revealed, installationUrl, ...props }: ChannelRevealProps) {
  const { name, secret, grant } = revealed;
  const snippet = channelSnippet({ ...grant, secret, installationUrl });
  return (
    <RevealDialog
      name={name}
      companion={{ label: "Client ID", text: grant.clientId, testId: "client-id" }}
      secret={secret}
      secretLabel="API Secret"
      tryIt={[{ ...snippet, label: `${snippet.label} command` }]}
      env={{ PORTCULLIS_CLIENT_ID: grant.clientId, PORTCULLIS_API_SECRET: secret }}
      regain="change the credentials"
      {...props}
    />
  );
}

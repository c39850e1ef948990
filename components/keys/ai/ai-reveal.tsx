"use client";

import type { ModelOption } from "@/lib/domain/ai/model";
import type { RevealedKey } from "@/lib/domain/key";
import { RevealDialog } from "../reveal/reveal-dialog";
import { aiSnippets, openAiUrl } from "./snippet-texts";

interface AiRevealProps {
  title: string;
  revealed: RevealedKey<"ai">;
  models: readonly ModelOption[];
  /** What has become of the old secret, if there was one. */
  note?: string;
  /** Where programs reach this installation. */
  installationUrl: string;
  onClose: () => void;
}

export function AiReveal({ revealed, models, installationUrl, ...props }: AiRevealProps) {
  const { name, secret, grant } = revealed;
  const url = openAiUrl(installationUrl);
  return (
    <RevealDialog
      name={name}
      companion={{ label: "OpenAI Compatible URL", text: url, testId: "openai-url" }}
      secret={secret}
      secretLabel="Bearer Token"
      tryIt={aiSnippets({ installationUrl, token: secret, grant, models })}
      env={{ OPENAI_BASE_URL: url, OPENAI_API_KEY: secret }}
      regain="rotate the key"
      {...props}
    />
  );
}

"use client";

import type { RevealedKey } from "@/lib/domain/key";
import { RevealDialog } from "../reveal/reveal-dialog";

interface TenantKeyRevealProps {
  title: string;
  revealed: RevealedKey<"tenant">;
  /** What has become of the old secret, if there was one. */
  note?: string;
  /** Where programs reach this installation. */
  installationUrl: string;
  onClose: () => void;
}

export function TenantKeyReveal({ revealed: { name, secret }, installationUrl, ...props }: TenantKeyRevealProps) {
  return (
    <RevealDialog
      name={name}
      secret={secret}
      tryIt={[
        {
          id: "curl",
          label: "curl command",
          text: `curl -H "X-API-Key: ${secret}" \\\n  ${installationUrl}/api/whoami`,
        },
      ]}
      env={{ PORTCULLIS_API_KEY: secret }}
      regain="rotate the key"
      {...props}
    />
  );
}

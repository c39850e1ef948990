"use client";

import { useRouter } from "next/navigation";
import { DiscardDialog } from "@/components/form/leave-dialog";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { KeyUsage } from "@/lib/domain/key";
import { RevealDialog } from "../reveal/reveal-dialog";
import { GenerateForm, type GenerateFormProps } from "./generate-form";
import { LimitNotice } from "./limit-notice";
import { useGenerate } from "./use-generate";

export interface GenerateProps extends GenerateFormProps {
  usage: KeyUsage;
  installationUrl: string;
}

export function GeneratePage({ usage, installationUrl, ...form }: GenerateProps) {
  const router = useRouter();
  const { full, revealed, setRevealed, setDirty, guard } = useGenerate(usage);
  const toList = () => router.push("/tenant-api-keys");

  if (revealed) {
    return (
      <RevealDialog title="API Key Generated" revealed={revealed} installationUrl={installationUrl} onClose={toList} />
    );
  }
  if (full) {
    return (
      <div className="grid justify-items-start gap-4">
        <LimitNotice usage={usage} />
        <Button variant="secondary" onClick={toList}>
          Back to the list
        </Button>
      </div>
    );
  }
  return (
    <Card aria-label="Generate API Key">
      <GenerateForm
        {...form}
        onGenerated={setRevealed}
        onDirty={setDirty}
        layout={(fields, submit) => (
          <>
            <div className="p-5">{fields}</div>
            <div className="flex justify-end gap-2 border-border border-t px-5 py-3">
              <Button variant="secondary" onClick={() => guard.leave(toList)}>
                Cancel
              </Button>
              {submit}
            </div>
          </>
        )}
      />
      <DiscardDialog guard={guard} />
    </Card>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { DiscardDialog } from "@/components/form/leave-dialog";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { KINDS } from "@/lib/domain/kind";
import { LimitNotice } from "./limit-notice";
import type { NewKeyProps } from "./new-key";
import { useNewKey } from "./use-new-key";

export function NewKeyPage<Revealed>({ kind, usage, form, reveal }: NewKeyProps<Revealed>) {
  const router = useRouter();
  const { full, revealed, setRevealed, setDirty, guard } = useNewKey<Revealed>(usage);
  const { path, create } = KINDS[kind];
  const toList = () => router.push(path);

  if (revealed) return reveal(revealed, toList);
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
    <Card aria-label={create}>
      {form({
        onMade: setRevealed,
        onDirty: setDirty,
        layout: (fields, submit) => (
          <>
            <div className="p-5">{fields}</div>
            <div className="flex justify-end gap-2 border-border border-t px-5 py-3">
              <Button variant="secondary" onClick={() => guard.leave(toList)}>
                Cancel
              </Button>
              {submit}
            </div>
          </>
        ),
      })}
      <DiscardDialog guard={guard} />
    </Card>
  );
}

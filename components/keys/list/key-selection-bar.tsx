"use client";

import { SelectionBar } from "@/components/data-table/selection";
import { Button } from "@/components/ui/button";
import type { KeyRow } from "@/lib/domain/key";
import { maskSecret } from "@/lib/domain/secret-mask";
import { useKeyDialogs } from "../dialogs/key-dialogs";

interface KeySelectionBarProps {
  selected: KeyRow[];
  onClear: () => void;
}

export function KeySelectionBar({ selected, onClear }: KeySelectionBarProps) {
  const { open, prepare } = useKeyDialogs();
  const active = selected.filter((key) => key.status === "active");
  const revoked = selected.filter((key) => key.status === "revoked");
  return (
    <SelectionBar count={selected.length} onClear={onClear}>
      {active.length > 0 && (
        <Button
          variant="danger"
          onPointerEnter={prepare}
          onFocus={prepare}
          onClick={() => open({ verb: "revoke", keys: active.map(named) }, onClear)}
        >
          Revoke {keys(active.length)}
        </Button>
      )}
      {revoked.length > 0 && (
        <Button
          variant="secondary"
          onPointerEnter={prepare}
          onFocus={prepare}
          onClick={() => open({ verb: "delete", keys: revoked.map(named) }, onClear)}
        >
          Delete {keys(revoked.length)}
        </Button>
      )}
    </SelectionBar>
  );
}

const named = ({ id, name, prefix, hint }: KeyRow) => ({ id, name, masked: maskSecret(prefix, hint) });

const keys = (count: number) => `${count} ${count === 1 ? "key" : "keys"}`;

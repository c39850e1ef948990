"use client";

import { Download, Pencil, PlugZap, Trash2 } from "lucide-react";
import { useRef } from "react";
import { toast } from "sonner";
import { callAction } from "@/components/form/call-action";
import { failureToast } from "@/components/form/failure-toast";
import type { UpstreamRow } from "@/lib/domain/ai/upstream";
import { RowButton } from "../row-button";
import { useModelVerbs } from "./model-dialogs";

export function UpstreamRowActions({ upstream }: { upstream: UpstreamRow }) {
  const { actions, begin } = useModelVerbs();
  const running = useRef(false);
  const { id, name } = upstream;

  async function test() {
    if (running.current) return;
    running.current = true;
    const result = await callAction(actions.testConnection, { id });
    running.current = false;
    if (!result.ok) return failureToast(result);
    const { fault, models } = result.data;
    if (fault) toast.error(`${name} does not answer as it should`, { description: fault });
    else toast.success(`${name} answers`, { description: `It offers ${models} ${models === 1 ? "model" : "models"}.` });
  }

  return (
    <div className="inline-flex gap-0.5 max-md:-ml-2 max-md:pt-1">
      <RowButton icon={PlugZap} label={`Test connection to ${name}`} tooltip="Test connection" onClick={test} />
      <RowButton
        icon={Download}
        label={`Import from ${name}`}
        tooltip="Import from upstream"
        onClick={() => begin({ verb: "import", upstream })}
      />
      <RowButton
        icon={Pencil}
        label={`Edit ${name}`}
        tooltip="Edit"
        onClick={() => begin({ verb: "editUpstream", upstream })}
      />
      <RowButton
        icon={Trash2}
        label={`Delete ${name}`}
        tooltip="Delete"
        onClick={() => begin({ verb: "deleteUpstream", upstream })}
      />
    </div>
  );
}

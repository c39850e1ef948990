"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { DialogOnDemand } from "@/components/ui/dialog-on-demand";
import type { UpstreamRow } from "@/lib/domain/ai/upstream";
import type { ModelAdminActions } from "./model-actions";
import type { ModelIntent } from "./model-intent";

const load = () => import("./model-dialog").then((module) => module.ModelDialog);

interface ModelVerbs {
  actions: ModelAdminActions;
  upstreams: readonly UpstreamRow[];
  begin: (intent: ModelIntent) => void;
}

const Context = createContext<ModelVerbs | null>(null);

interface ModelDialogsProps {
  actions: ModelAdminActions;
  upstreams: readonly UpstreamRow[];
  children: ReactNode;
}

/** What can be done to models and upstreams, for everything inside. */
export function ModelDialogs({ actions, upstreams, children }: ModelDialogsProps) {
  const [intent, setIntent] = useState<ModelIntent | null>(null);
  return (
    <Context value={{ actions, upstreams, begin: setIntent }}>
      {children}
      {intent && (
        <DialogOnDemand load={load} onEnd={() => setIntent(null)}>
          {(ModelDialog, ends) => <ModelDialog intent={intent} actions={actions} upstreams={upstreams} {...ends} />}
        </DialogOnDemand>
      )}
    </Context>
  );
}

export function useModelVerbs(): ModelVerbs {
  const value = useContext(Context);
  if (!value) throw new Error("useModelVerbs is used outside ModelDialogs");
  return value;
}

"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useModelVerbs } from "./model-dialogs";

/** Without an upstream there are the first steps instead. */
export function NewButtons() {
  const { upstreams, begin } = useModelVerbs();
  if (upstreams.length === 0) return null;
  return (
    <>
      <Button variant="secondary" onClick={() => begin({ verb: "createUpstream" })}>
        <Plus aria-hidden />
        New Upstream
      </Button>
      <Button onClick={() => begin({ verb: "createModel" })}>
        <Plus aria-hidden />
        New Model
      </Button>
    </>
  );
}

"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useModelVerbs } from "./model-dialogs";

export function NewButtons() {
  const { upstreams, begin } = useModelVerbs();
  const none = upstreams.length === 0;
  return (
    <>
      <Button variant={none ? "primary" : "secondary"} onClick={() => begin({ verb: "createUpstream" })}>
        <Plus aria-hidden />
        New Upstream
      </Button>
      {!none && (
        <Button onClick={() => begin({ verb: "createModel" })}>
          <Plus aria-hidden />
          New Model
        </Button>
      )}
    </>
  );
}

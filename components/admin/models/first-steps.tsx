"use client";

import { Plus, Sparkles } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/data-table/empty-state";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useModelVerbs } from "./model-dialogs";

/** In place of the lists, where there is no upstream and therefore no model. */
export function FirstSteps() {
  const { begin } = useModelVerbs();
  return (
    <Card>
      <EmptyState
        icon={Sparkles}
        title="No models yet"
        description="AI keys open models, and upstreams serve them: OpenAI, another provider, or a server of your own with the same API."
      >
        <div className="grid justify-items-center gap-5">
          <ol className="grid max-w-sm list-decimal gap-1 pl-5 text-left text-sm">
            <li>Make an upstream: its base URL, and the credential that it wants.</li>
            <li>Test the connection, and import its models.</li>
            <li>Set their prices, and enable them.</li>
            <li>
              {"Invite "}
              <Link href="/admin/tenants" prefetch={false} className="text-accent underline underline-offset-2">
                tenants
              </Link>
              {" to AI: they make the keys."}
            </li>
          </ol>
          <Button onClick={() => begin({ verb: "createUpstream" })}>
            <Plus aria-hidden />
            New Upstream
          </Button>
        </div>
      </EmptyState>
    </Card>
  );
}

import type { Metadata } from "next";
import { FirstSteps } from "@/components/admin/models/first-steps";
import { ModelDialogs } from "@/components/admin/models/model-dialogs";
import { ModelList } from "@/components/admin/models/model-list";
import { NewButtons } from "@/components/admin/models/new-buttons";
import { UpstreamList } from "@/components/admin/models/upstream-list";
import { PageHeader } from "@/components/layout/page-header";
import { requirePage } from "@/lib/auth/context";
import { parseModelListQuery } from "@/lib/domain/ai/model-query";
import { listModels } from "@/lib/services/models/list";
import { listUpstreams } from "@/lib/services/upstreams/list";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Models" };

export default async function ModelsPage({ searchParams }: PageProps<"/admin/models">) {
  const ctx = await requirePage("model:manage");
  const query = parseModelListQuery(await searchParams);
  const [upstreams, page] = await Promise.all([listUpstreams(ctx), listModels(ctx, query)]);
  return (
    <ModelDialogs actions={{ ...actions }} upstreams={upstreams}>
      <PageHeader
        title="Models"
        section="/admin/models"
        description="What AI keys may open, and the upstreams that serve it."
      >
        <NewButtons />
      </PageHeader>
      {upstreams.length === 0 ? (
        <FirstSteps />
      ) : (
        <div className="grid gap-6">
          <section className="grid gap-3">
            <h2 className="font-semibold text-base">Upstreams</h2>
            <UpstreamList />
          </section>
          <ModelList query={query} page={page} />
        </div>
      )}
    </ModelDialogs>
  );
}

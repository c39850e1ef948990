import type { ModelOption } from "@/lib/domain/ai/model";
import { formatDollars } from "@/lib/domain/ai/money";
import { describeSelection } from "@/lib/domain/ai/selection";
import { type AiGrant, MODEL_SELECTION_LABELS } from "@/lib/domain/grant";
import { Fact } from "../detail/facts";
import { ModelNames } from "./model-names";

interface AiFactsProps {
  grant: AiGrant;
  models: readonly ModelOption[];
}

export function AiFacts({ grant, models }: AiFactsProps) {
  const { selection, monthlyBudget } = grant;
  return (
    <>
      <Fact term="Model Access Selection">
        {MODEL_SELECTION_LABELS[selection]}
        {selection !== "inclusive" && <span className="block text-muted">Also admits models that are added later</span>}
      </Fact>
      <Fact term="Models">
        {describeSelection(grant, models)}
        <ModelNames grant={grant} models={models} />
      </Fact>
      <Fact term="Monthly Budget">
        {monthlyBudget === null ? <span className="text-muted">None of its own</span> : formatDollars(monthlyBudget)}
      </Fact>
    </>
  );
}

import { listSearch } from "@/lib/domain/list";
import type { UsageRange } from "@/lib/domain/usage";

/** What models are used for is counted by the hour. */
export const MODEL_USE_RANGES = ["day", "week", "month"] as const satisfies readonly UsageRange[];
export type ModelUseRange = (typeof MODEL_USE_RANGES)[number];

/** The nearest one, for a page that also has charts by the minute. */
export const modelUseRange = (range: UsageRange): ModelUseRange => (range === "hour" ? "day" : range);

/** The address of a page that shows it. */
export interface ModelUseQuery {
  range: ModelUseRange;
  /** The id of the one model that is looked at; empty for all. */
  model: string;
}

export const DEFAULT_MODEL_USE_QUERY: ModelUseQuery = { range: "month", model: "" };

export const modelUseSearch = (query: ModelUseQuery) => listSearch(query, DEFAULT_MODEL_USE_QUERY);

/** What requests for models used, and what that cost. */
export interface ModelUse {
  requests: number;
  inputTokens: number;
  outputTokens: number;
  /** Micro-dollars, and parts of one. */
  cost: number;
}

const NOTHING: ModelUse = { requests: 0, inputTokens: 0, outputTokens: 0, cost: 0 };

export const sumOf = (uses: readonly ModelUse[]): ModelUse =>
  uses.reduce(
    (sum, use) => ({
      requests: sum.requests + use.requests,
      inputTokens: sum.inputTokens + use.inputTokens,
      outputTokens: sum.outputTokens + use.outputTokens,
      cost: sum.cost + use.cost,
    }),
    NOTHING,
  );

/** One bar of a chart: from `start` to the start of the next one, or until now. */
export interface ModelUseBucket extends ModelUse {
  start: Date;
}

/** The share of a key or of a model. */
export interface ModelUseShare extends ModelUse {
  id: string;
  /** Its last one; null where nobody knows that any more. */
  name: string | null;
  isDeleted: boolean;
}

/** What a key used of a model. */
export interface ModelUseRecord extends ModelUse {
  keyId: string;
  /** The last ones; null where nobody knows that any more. */
  keyName: string | null;
  modelId: string;
  modelName: string | null;
  /** The cost, exactly: `0.00015`. */
  dollars: string;
}

/** Which requests are looked at; null for those of all keys, for all models. */
export interface ModelUseFilter {
  keyId: string | null;
  modelId: string | null;
}

/** A month in UTC, in micro-dollars. */
export interface BudgetUse {
  spent: number;
  /** Null for no limit. */
  budget: number | null;
}

import type { UsageRange } from "@/lib/domain/usage";

/** What models are used for is counted by the hour. */
export type ModelUseRange = Exclude<UsageRange, "hour">;

/** What requests for models used, and what that cost. */
export interface ModelUse {
  requests: number;
  inputTokens: number;
  outputTokens: number;
  /** Micro-dollars, and parts of one. */
  cost: number;
}

/** One bar of a chart: from `start` to the start of the next one, or until now. */
export interface ModelUseBucket extends ModelUse {
  start: Date;
}

/** The share of a key or of a model. */
export interface ModelUseShare extends ModelUse {
  id: string;
  /** Null for a key or a model that was deleted since. */
  name: string | null;
}

/** What a key used of a model. */
export interface ModelUseRecord extends ModelUse {
  keyId: string;
  /** Null for a key, and for a model, that was deleted since. */
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

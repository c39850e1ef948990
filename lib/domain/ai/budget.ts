/** Micro-dollars per calendar month in UTC; null for no limit. */
export interface Budgets {
  key: bigint | null;
  tenant: bigint | null;
}

export interface ExhaustedBudget {
  owner: keyof Budgets;
  /** Micro-dollars. */
  budget: bigint;
}

const PICOS_PER_MICRO = 1_000_000n;

/**
 * @param spent in this month, in pico-dollars
 * @returns the budget of which nothing is left; null where there is none
 */
export function exhaustedBudget(budgets: Budgets, spent: Record<keyof Budgets, bigint>): ExhaustedBudget | null {
  for (const owner of ["key", "tenant"] as const) {
    const budget = budgets[owner];
    if (budget !== null && spent[owner] >= budget * PICOS_PER_MICRO) return { owner, budget };
  }
  return null;
}

/** The first day of an instant's month in UTC: `2030-01-01`. */
export const monthOf = (now: number): string => `${new Date(now).toISOString().slice(0, 7)}-01`;

"use client";

import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";

export interface ListNavigation<Query> {
  /** What was asked for last, also while the answer is on its way. */
  query: Query;
  pending: boolean;
  href: (change: Partial<Query>) => string;
  /** `replace`: leaves no step for the back button. */
  go: (change: Partial<Query>, options?: { replace?: boolean }) => void;
}

/**
 * A list whose whole state is its address.
 *
 * @param toHref the address of a query; has to be stable in what it returns
 */
export function useListNavigation<Query extends { page: number }>(
  current: Query,
  toHref: (query: Query) => string,
): ListNavigation<Query> {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [query, setQuery] = useOptimistic(current);

  // Whatever is changed but the page itself leads to the first page.
  const changed = (change: Partial<Query>): Query => ({ ...query, page: 1, ...change });

  return {
    query,
    pending,
    href: (change) => toHref(changed(change)),
    go: (change, { replace = false } = {}) => {
      const next = changed(change);
      startTransition(() => {
        setQuery(next);
        router[replace ? "replace" : "push"](toHref(next), { scroll: false });
      });
    },
  };
}

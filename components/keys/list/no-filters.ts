import { DEFAULT_KEY_LIST_QUERY, type KeyListQuery } from "@/lib/domain/key-list";

const { status, expiration, group, channel, search } = DEFAULT_KEY_LIST_QUERY;

/** The change that shows every key. */
export const NO_FILTERS = { status, expiration, group, channel, search } satisfies Partial<KeyListQuery>;

export function isFiltered(query: KeyListQuery): boolean {
  return (Object.keys(NO_FILTERS) as (keyof typeof NO_FILTERS)[]).some((name) => query[name] !== NO_FILTERS[name]);
}

export function oneOf<Value extends string, Default extends string>(
  values: readonly Value[],
  text: string,
  fallback: Default,
): Value | Default {
  return values.find((value) => value === text) ?? fallback;
}

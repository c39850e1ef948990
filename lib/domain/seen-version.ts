/** What a caller saw: one version, one of several (If-Match), or null where that does not matter. */
export type SeenVersion = number | readonly number[] | null;

/** Whether nothing has changed since the caller looked. */
export const isSeen = (seen: SeenVersion, version: number): boolean => seen === null || [seen].flat().includes(version);

type Query = Record<string, string | number | undefined>;

/** RFC 8288. @param rel `next` or `prev` */
export function pageLink(rel: string, path: string, query: Query): string {
  const given = Object.entries(query).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  // Relative to the request, so that it holds behind any proxy.
  return `<${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}>; rel="${rel}"`;
}

/** The pages before and after one, as far as there are any. */
export const pageLinks = (
  path: string,
  query: Query,
  { page, limit, totalPages }: { page: number; limit: number; totalPages: number },
): string[] => [
  ...(page > 1 ? [pageLink("prev", path, { ...query, page: Math.min(page - 1, Math.max(1, totalPages)), limit })] : []),
  ...(page < totalPages ? [pageLink("next", path, { ...query, page: page + 1, limit })] : []),
];

export const linkHeader = (links: readonly string[]): Record<string, string> =>
  links.length > 0 ? { Link: links.join(", ") } : {};

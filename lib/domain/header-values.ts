/**
 * All values of a header, in their order. To look them up in node's `headers` makes an object of all headers first, which
 * takes longer than a decision; and that hides repeated ones.
 *
 * @param rawHeaders names and values by turns, as in node's `IncomingMessage.rawHeaders`
 * @param name in lower case
 */
export function headerValues(rawHeaders: readonly string[], name: string): string[] {
  const values: string[] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    if (isHeader(rawHeaders[index] ?? "", name)) values.push(rawHeaders[index + 1] ?? "");
  }
  return values;
}

/** Compares lengths first: most names are told by it, and lower-casing makes a new string. */
function isHeader(header: string, name: string): boolean {
  return header.length === name.length && header.toLowerCase() === name;
}

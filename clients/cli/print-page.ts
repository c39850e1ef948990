import { type Column, formatList } from "./list-table";
import { type Output, print, printJson, say } from "./output";

interface Page<Row> {
  data: Row[];
  pagination: { page: number | null; total: number | null; totalPages: number | null; totalIsExact?: boolean | null };
}

/** @param noun what a row is, in the singular */
export async function printPage<Row>(
  answer: Page<Row>,
  columns: readonly Column<Row>[],
  noun: string,
  output: Output,
): Promise<void> {
  if (output === "json") return printJson(answer);
  await printRows(answer.data, columns);
  say(pageText(answer, noun));
}

export const printRows = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Promise<void> =>
  print(formatList(columns, rows, process.stdout.isTTY ? process.stdout.columns : undefined));

/** `Page 2 of 11, 105 keys` */
function pageText({ data, pagination }: Page<unknown>, noun: string): string {
  const { page, total, totalPages, totalIsExact } = pagination;
  const count = `${totalIsExact === false ? "more than " : ""}${total} ${total === 1 ? noun : `${noun}s`}`;
  if (total === 0) return `No ${noun}s`;
  if (data.length === 0)
    return `There is no page ${page}: ${count} on ${totalPages} ${totalPages === 1 ? "page" : "pages"}`;
  return `Page ${page} of ${totalPages}, ${count}`;
}

import Table from "cli-table3";
import { PLAIN, trimmed } from "./output";

export interface Column<Row> {
  title: string;
  text: (row: Row) => string;
  /** Long texts: cut off where the terminal is narrow. */
  shrinks?: true;
  /** Left out where the terminal is narrow. */
  dispensable?: true;
}

const GAP = 2;
const SMALLEST = 10;

/**
 * A line a row, within the width of the terminal as far as that is possible. In a pipe nothing is cut off.
 *
 * @param width of the terminal in columns; 0 or undefined where there is none
 */
export function formatList<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number | undefined) {
  const all = columns.map((column) => widthOf(column, rows));
  const fits = !width || sum(all) <= width;
  const shown = fits ? columns : columns.filter(({ dispensable }) => !dispensable);
  const widths = shown.map((column) => widthOf(column, rows));
  const table = new Table({
    ...PLAIN,
    head: shown.map(({ title }) => title.toUpperCase()),
    ...(!fits && { colWidths: shrunk(shown, widths, sum(widths) - width) }),
  });
  table.push(...rows.map((row) => shown.map(({ text }) => text(row))));
  return trimmed(table);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const widthOf = <Row>({ title, text }: Column<Row>, rows: readonly Row[]): number =>
  GAP + Math.max(title.length, ...rows.map((row) => [...text(row)].length));

/** Takes what is too much from the widest column that shrinks, and then from the next. */
function shrunk(columns: readonly Column<never>[], widths: readonly number[], excess: number): number[] {
  const result = [...widths];
  const order = columns
    .map(({ shrinks }, index) => ({ shrinks, index }))
    .filter(({ shrinks }) => shrinks)
    .sort((one, other) => (widths[other.index] ?? 0) - (widths[one.index] ?? 0));
  let left = excess;
  for (const { index } of order) {
    const given = Math.min(left, Math.max(0, (result[index] ?? 0) - SMALLEST - GAP));
    result[index] = (result[index] ?? 0) - Math.max(0, given);
    left -= Math.max(0, given);
  }
  return result;
}

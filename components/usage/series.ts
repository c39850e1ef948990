import { OUTCOMES, type Outcome } from "@/lib/domain/decision";
import type { OutcomeCounts } from "@/lib/domain/usage";

const ALLOWED = { fill: "fill-accent", swatch: "bg-accent" };

/** Whole class names, for Tailwind to find. */
const DENIED = [
  { fill: "fill-series-1", swatch: "bg-series-1" },
  { fill: "fill-series-2", swatch: "bg-series-2" },
  { fill: "fill-series-3", swatch: "bg-series-3" },
  { fill: "fill-series-4", swatch: "bg-series-4" },
  { fill: "fill-series-5", swatch: "bg-series-5" },
  { fill: "fill-series-6", swatch: "bg-series-6" },
  { fill: "fill-series-7", swatch: "bg-series-7" },
  { fill: "fill-series-8", swatch: "bg-series-8" },
];

/** An outcome has its colour on every chart, whatever else is on it. */
export const seriesOf = (outcome: Outcome) => DENIED[(OUTCOMES.indexOf(outcome) - 1) % DENIED.length] ?? ALLOWED;

export const reasonsIn = (counts: OutcomeCounts): Outcome[] =>
  OUTCOMES.filter((outcome) => outcome !== "allowed" && (counts[outcome] ?? 0) > 0);

/** `1,234` */
export const formatCount = (count: number): string => count.toLocaleString("en-US");

/** `950`, `2.5K`, `5M` */
export const compact = new Intl.NumberFormat("en-US", { notation: "compact" });

/** `0.3 %` of all; `under 0.1 %` for what is little but not nothing. */
export function formatShare(part: number, all: number): string {
  const percent = (100 * part) / all;
  return part > 0 && percent < 0.1 ? "under 0.1 %" : `${percent.toFixed(percent === 0 || percent === 100 ? 0 : 1)} %`;
}

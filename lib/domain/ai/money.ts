/** Amounts are whole micro-dollars. A price is per million tokens, which makes it pico-dollars per token, too. */
const MICROS = 1_000_000;
const DECIMALS = 6;

/** A million dollars. */
export const MAX_AMOUNT = 1_000_000 * MICROS;

/** `0.15`, `$ 2.50` or `1,000` in micro-dollars; null for what is no amount, has more than six decimals or is too large. */
export function parseDollars(text: string): number | null {
  const [, whole, decimals = ""] = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,6}))?$/.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const amount = Number(whole.replaceAll(",", "")) * MICROS + Number(decimals.padEnd(DECIMALS, "0"));
  return amount <= MAX_AMOUNT ? amount : null;
}

/** The shortest text that parseDollars reads back: `0.15`. */
export function dollarText(amount: number): string {
  const decimals = String(amount % MICROS)
    .padStart(DECIMALS, "0")
    .replace(/0+$/, "");
  return `${Math.floor(amount / MICROS)}${decimals && `.${decimals}`}`;
}

const FORMAT = new Intl.NumberFormat("en", { style: "currency", currency: "USD", maximumFractionDigits: DECIMALS });

/** `$0.15`, `$0.000001`, `$1,000.00` */
export const formatDollars = (amount: number): string => FORMAT.format(amount / MICROS);

const CENT = 10_000;
const CENTS = new Intl.NumberFormat("en", { style: "currency", currency: "USD" });
const TWO_DIGITS = new Intl.NumberFormat("en", {
  style: "currency",
  currency: "USD",
  minimumSignificantDigits: 2,
  maximumSignificantDigits: 2,
});

/** What something cost, to the cent, or to two digits where that is more: `$1,234.57`, `$0.0042`. Parts of a micro-dollar count. */
export const formatCost = (amount: number): string =>
  (amount === 0 || amount >= 10 * CENT ? CENTS : TWO_DIGITS).format(amount / MICROS);

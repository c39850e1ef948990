/**
 * Words for the names and descriptions of keys, the most frequent first: what people call their keys, then, as the long
 * tail of customers, hosts and projects, the names of cities, countries, currencies and languages that Node knows.
 */
const FREQUENT =
  "production service staging billing api warehouse orders sync payments worker import export reports nightly inventory " +
  "partner mobile webhook analytics invoices shipping catalog search backup monitoring gateway customer support scanner returns";

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

function names(type: Intl.DisplayNamesType, codes: string[]): string[] {
  const display = new Intl.DisplayNames("en", { type, fallback: "none" });
  return codes.map((code) => display.of(code) ?? "");
}

const phrases = [
  ...Intl.supportedValuesOf("timeZone"),
  ...names(
    "region",
    pairs.map((code) => code.toUpperCase()),
  ),
  ...names("currency", Intl.supportedValuesOf("currency")),
  ...names(
    "language",
    pairs.flatMap((pair) => [pair, ...LETTERS.map((letter) => pair + letter)]),
  ),
];

export const WORDS = [...new Set(`${FREQUENT} ${phrases.join(" ")}`.toLowerCase().match(/\p{L}{3,}/gu))];

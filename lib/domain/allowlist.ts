import { adviseOn } from "./allowlist-advice";
import { compileNetworks, formatNetwork, parseNetwork } from "./network";

export const MAX_ALLOWLIST_ENTRIES = 1000;
/** In UTF-16 code units: enough for the largest list in its longest spelling, with Windows line ends. */
export const MAX_ALLOWLIST_LENGTH = 60_000;
const MAX_ERRORS_SHOWN = 20;

export interface AllowlistError {
  /** Counted from 1; 0 where the list as a whole is at fault. */
  line: number;
  /** A sentence that names the line. */
  message: string;
}

export type ParsedAllowlist = { ok: true; entries: string[] } | { ok: false; errors: AllowlistError[] };

/**
 * One address or CIDR range per line; white space around it, blank lines and repetitions are dropped. Entries come out
 * in canonical form, in the order in which they were typed. Limits are checked before any line is looked at.
 */
export function parseAllowlist(text: string): ParsedAllowlist {
  if (text.length > MAX_ALLOWLIST_LENGTH) {
    return refuse(
      `The allowlist is too long: ${count(text.length)} characters of at most ${count(MAX_ALLOWLIST_LENGTH)}.`,
    );
  }
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, entry: line.trim() }))
    .filter(({ entry }) => entry !== "");
  if (lines.length > MAX_ALLOWLIST_ENTRIES) {
    return refuse(
      `The allowlist has ${count(lines.length)} entries of at most ${count(MAX_ALLOWLIST_ENTRIES)}. Join neighbouring addresses into CIDR ranges.`,
    );
  }

  const entries = new Set<string>();
  const wrong: typeof lines = [];
  for (const line of lines) {
    const network = parseNetwork(line.entry);
    if (network) entries.add(formatNetwork(network));
    else wrong.push(line);
  }
  return wrong.length === 0 ? { ok: true, entries: [...entries] } : { ok: false, errors: explain(wrong) };
}

/** What one entry of a list is in canonical form, or what is wrong with it. */
export function parseEntry(entry: string): { ok: true; entry: string } | { ok: false; message: string } {
  const network = parseNetwork(entry);
  return network ? { ok: true, entry: formatNetwork(network) } : { ok: false, message: adviseOn(entry) };
}

/** The text that parseAllowlist reads back into the same entries. */
export function formatAllowlist(entries: readonly string[]): string {
  return entries.join("\n");
}

/** Networks of one family keep the other one out: which one, where that is so. */
export function closedFamily(entries: readonly string[]): "IPv4" | "IPv6" | null {
  const sixth = entries.filter((entry) => entry.includes(":")).length;
  if (entries.length === 0 || (sixth > 0 && sixth < entries.length)) return null;
  return sixth === 0 ? "IPv6" : "IPv4";
}

/**
 * The test behind an allowlist: may a key be used from this address? An empty list allows every address; other than
 * that, see compileNetworks.
 *
 * @throws RangeError for an entry that is no network
 */
export function compileAllowlist(entries: readonly string[]): (address: string) => boolean {
  return entries.length === 0 ? anywhere : rememberLast(compileNetworks(entries));
}

/** One for all keys: memory has to be fetched for each of them otherwise. */
const anywhere = () => true;

/** Most keys are used from one place, again and again, and reading an address takes longer than all the rest. */
function rememberLast(test: (address: string) => boolean): (address: string) => boolean {
  let last: { address: string; result: boolean } | undefined;
  return (address) => {
    if (last?.address !== address) last = { address, result: test(address) };
    return last.result;
  };
}

function explain(wrong: readonly { number: number; entry: string }[]): AllowlistError[] {
  const errors = wrong.slice(0, MAX_ERRORS_SHOWN).map(({ number, entry }) => ({
    line: number,
    message: `Line ${number}: ${adviseOn(entry)}`,
  }));
  const next = wrong[MAX_ERRORS_SHOWN];
  if (!next) return errors;
  return [...errors, { line: next.number, message: `… and ${count(wrong.length - MAX_ERRORS_SHOWN)} more.` }];
}

function refuse(message: string): ParsedAllowlist {
  return { ok: false, errors: [{ line: 0, message }] };
}

function count(number: number): string {
  return number.toLocaleString("en-US");
}

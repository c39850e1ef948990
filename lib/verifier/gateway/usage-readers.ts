import { JsonMembers } from "@/lib/domain/ai/json-members";
import { readUsage, type Tokens, tokensIn } from "@/lib/domain/ai/usage";

/** Looks at an answer on its way to the client. */
export interface UsageReader {
  /** The upstream has told what all of it used. */
  readonly isTold: boolean;
  /**
   * What was used so far, by estimate where the upstream has not told.
   *
   * @param sent tokens of the request, by estimate
   */
  used(sent: number): Tokens;
  /** @returns what the client is to have of it now */
  push(piece: Buffer): Buffer;
  /** @returns what is left for the client when the upstream has said everything */
  end(): Buffer;
}

const NOTHING = Buffer.alloc(0);

/** An answer that is one JSON document, however long. */
export class DocumentReader implements UsageReader {
  #told: Tokens | null = null;
  #bytes = 0;
  readonly #members = new JsonMembers((name) => name === "usage");

  get isTold(): boolean {
    return this.#told !== null;
  }

  used(sent: number): Tokens {
    return this.#told ?? { input: sent, output: tokensIn(this.#bytes) };
  }

  push(piece: Buffer): Buffer {
    this.#bytes += piece.length;
    const before = this.#members.found.length;
    this.#members.push(piece);
    for (const { name, text } of this.#members.found.slice(before)) {
      if (name === "usage" && text !== null) this.#told = readUsage(parse(text)) ?? this.#told;
    }
    return piece;
  }

  end(): Buffer {
    return NOTHING;
  }
}

/** An event that is longer is passed on without having been looked at. */
const LONGEST_EVENT = 1024 * 1024;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** Bytes of text in most events. */
const SHORT = 16;

/**
 * A stream of events (https://html.spec.whatwg.org/multipage/server-sent-events.html). Events are passed on whole, so that a
 * stream can be ended between two of them with another one that says why.
 */
export class EventReader implements UsageReader {
  isTold = false;
  #told: Tokens | null = null;
  /** Since that was told. */
  #events = 0;
  #textBytes = 0;
  /** Bytes beside the text of the last event that was parsed and had some: most others have as many. */
  #envelope = Number.POSITIVE_INFINITY;
  #rest: Buffer = NOTHING;

  /** @param hidesUsage drops the event that tells nothing but the usage */
  constructor(private readonly hidesUsage: boolean) {}

  /** Upstreams send about a token in an event, or more of them. */
  used(sent: number): Tokens {
    const { input, output } = this.#told ?? { input: sent, output: 0 };
    return { input, output: output + Math.max(this.#events, tokensIn(this.#textBytes)) };
  }

  push(piece: Buffer): Buffer {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, piece]) : piece;
    const passed: Buffer[] = [];
    let from = 0;
    let event = 0;
    for (let line = 0, end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, line)) {
      const blank = end === line || (end === line + 1 && bytes[line] === RETURN);
      line = end + 1;
      if (!blank) continue;
      if (!this.#passes(bytes.subarray(event, line))) {
        passed.push(bytes.subarray(from, event));
        from = line;
      }
      event = line;
    }
    const tooLong = bytes.length - event > LONGEST_EVENT;
    this.#rest = tooLong ? NOTHING : bytes.subarray(event);
    const last = bytes.subarray(from, tooLong ? bytes.length : event);
    return passed.length === 0 ? last : Buffer.concat([...passed, last]);
  }

  /** The last event may lack its blank line. */
  end(): Buffer {
    const rest = this.#rest;
    this.#rest = NOTHING;
    return this.#passes(rest) ? rest : NOTHING;
  }

  #passes(event: Buffer): boolean {
    const bytes = event.length - this.#envelope;
    // To parse each that says a word takes longer than all else that is done with a stream.
    if (bytes <= 0 || bytes > SHORT || this.#told || tellsUsage(event)) return this.#parse(event);
    this.#say(bytes);
    return true;
  }

  #parse(event: Buffer): boolean {
    const data = event
      .toString("utf8")
      .split(/\r?\n/)
      .filter((line) => line.startsWith("data:"))
      .map((line) => line.slice("data:".length));
    const { usage, response, choices, delta } = asObject(parse(data.join("\n")));
    const said = asList(choices).map(asObject);
    const bytes = textBytes([delta, said.map(({ delta, text }) => delta ?? text)]);
    if (bytes > 0) {
      this.#say(bytes);
      this.#envelope = event.length - bytes;
    }
    const tokens = readUsage(usage ?? asObject(response).usage);
    if (!tokens) return true;
    this.#told = tokens;
    this.#events = 0;
    this.#textBytes = 0;
    // Some upstreams tell it with each event, of what has been said so far.
    this.isTold = said.every(({ finish_reason }) => finish_reason != null);
    return !(this.hidesUsage && Array.isArray(choices) && choices.length === 0);
  }

  #say(textBytes: number): void {
    this.#events++;
    this.#textBytes += textBytes;
    this.isTold = false;
  }
}

const USAGE = '"usage"';

/** OpenAI says in each event but the last that it does not. */
function tellsUsage(event: Buffer): boolean {
  for (let at = event.indexOf(USAGE); at >= 0; at = event.indexOf(USAGE, at + 1)) {
    const value = at + USAGE.length;
    if (event.toString("latin1", value, value + 5) !== ":null") return true;
  }
  return false;
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Members of a delta that the model has not written, or not as text. */
const NO_TEXT = new Set(["role", "audio"]);

/** Of all text in a value, in whatever members: content, reasoning, arguments of functions. */
function textBytes(value: unknown): number {
  if (typeof value === "string") return Buffer.byteLength(value);
  return Object.entries(asObject(value)).reduce(
    (sum, [name, inner]) => (NO_TEXT.has(name) ? sum : sum + textBytes(inner)),
    0,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

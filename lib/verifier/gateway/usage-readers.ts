import { JsonMembers } from "@/lib/domain/ai/json-members";
import { readUsage, type Tokens, tokensIn } from "@/lib/domain/ai/usage";

/** Looks at an answer on its way to the client. */
export interface UsageReader {
  /** What was used, as soon as the upstream has told. */
  readonly tokens: Tokens | null;
  /** About how many tokens there have been, for upstreams that don't tell. */
  readonly estimate: number;
  /** @returns what the client is to have of it now */
  push(piece: Buffer): Buffer;
  /** @returns what is left for the client when the upstream has said everything */
  end(): Buffer;
}

const NOTHING = Buffer.alloc(0);

/** An answer that is one JSON document, however long. */
export class DocumentReader implements UsageReader {
  tokens: Tokens | null = null;
  estimate = 0;
  readonly #members = new JsonMembers((name) => name === "usage");

  push(piece: Buffer): Buffer {
    this.estimate += tokensIn(piece.length);
    const before = this.#members.found.length;
    this.#members.push(piece);
    for (const { name, text } of this.#members.found.slice(before)) {
      if (name === "usage" && text !== null) this.tokens = readUsage(parse(text)) ?? this.tokens;
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

/**
 * A stream of events (https://html.spec.whatwg.org/multipage/server-sent-events.html). Events are passed on whole, so that a
 * stream can be ended between two of them with another one that says why.
 */
export class EventReader implements UsageReader {
  tokens: Tokens | null = null;
  estimate = 0;
  #rest: Buffer = NOTHING;

  /** @param hidesUsage drops the event that tells nothing but the usage */
  constructor(private readonly hidesUsage: boolean) {}

  push(piece: Buffer): Buffer {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, piece]) : piece;
    const passed: Buffer[] = [];
    let event = 0;
    for (let line = 0, end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, line)) {
      const blank = end === line || (end === line + 1 && bytes[line] === RETURN);
      line = end + 1;
      if (!blank) continue;
      if (this.#passes(bytes.subarray(event, line))) passed.push(bytes.subarray(event, line));
      event = line;
    }
    this.#rest = bytes.subarray(event);
    if (this.#rest.length > LONGEST_EVENT) passed.push(this.end());
    return passed.length === 1 && passed[0] ? passed[0] : Buffer.concat(passed);
  }

  end(): Buffer {
    const rest = this.#rest;
    this.#rest = NOTHING;
    return rest;
  }

  #passes(event: Buffer): boolean {
    // Upstreams send about a token in each.
    this.estimate++;
    if (!event.includes('"usage"')) return true;
    const data = event
      .toString("utf8")
      .split(/\r?\n/)
      .filter((line) => line.startsWith("data:"))
      .map((line) => line.slice("data:".length));
    const { usage, response, choices } = asObject(parse(data.join("\n")));
    const tokens = readUsage(usage ?? asObject(response).usage);
    if (!tokens) return true;
    this.tokens = tokens;
    return !(this.hidesUsage && Array.isArray(choices) && choices.length === 0);
  }
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

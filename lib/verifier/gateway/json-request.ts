import { type JsonMember, JsonMembers } from "@/lib/domain/ai/json-members";
import { FAULTS, type Fault, notAllowed } from "./answer";
import { Blocks } from "./blocks";
import { fold, isAllowed } from "./members";
import { isModelName } from "./model-name";
import type { ModelRequest, RequestReader } from "./model-request";
import { Utf8 } from "./utf8";

/** What the gateway reads, or changes. */
const VALUES = ["model", "stream", "stream_options", "background"];
const READ = [...VALUES, "tools"];

/**
 * Reads a body without making another one of it: what is not the model's name, or the wish for a stream's usage, is passed
 * on as the very bytes that came. The body is valid JSON, so no two parsers find its members in different places; and what
 * the gateway reads is there once, in one spelling, as some upstreams' parsers don't tell `Model` from `model`. It is never
 * parsed as a whole, which would keep everybody waiting for seconds.
 */
export class JsonRequestReader implements RequestReader {
  readonly copies = 1;
  readonly #body = new Blocks();
  readonly #utf8 = new Utf8();
  readonly #members = new JsonMembers(
    (name) => VALUES.includes(name),
    (name) => name === "tools",
  );

  /** @param asksForUsage streams tell their usage only when they are asked to */
  constructor(private readonly asksForUsage: boolean) {}

  push(piece: Buffer): Fault | null {
    this.#members.push(piece);
    if (this.#members.tooMany) return FAULTS.tooManyMembers;
    if (this.#members.isBroken || !this.#utf8.continuesWith(piece)) return FAULTS.bodyMalformed;
    this.#body.push(piece);
    return null;
  }

  async end(): Promise<ModelRequest | Fault> {
    if (!this.#members.isWhole) return FAULTS.bodyMalformed;
    const read = new Map<string, JsonMember>();
    for (const member of this.#members.found) {
      if (!isAllowed(member.name)) return notAllowed(member.name);
      const spelling = READ.find((name) => fold(name) === fold(member.name));
      if (!spelling) continue;
      if (spelling !== member.name || read.has(spelling)) return FAULTS.memberRepeated;
      if (member.text === null && spelling !== "tools") return FAULTS.memberTooLong;
      read.set(spelling, member);
    }
    const named = read.get("model");
    const model = readValue(named);
    if (!named || !isModelName(model)) return FAULTS.modelMissing;
    if (readValue(read.get("background")) ?? false) return notAllowed("background");
    // Of the tools themselves: a function's parameters may be called so.
    if ([...this.#members.inner].some((name) => fold(name) === "MODEL")) return notAllowed("tools[].model");
    const stream = readValue(read.get("stream")) ?? false;
    if (typeof stream !== "boolean") return FAULTS.streamInvalid;
    const options = read.get("stream_options");
    const hasOptions = this.asksForUsage && stream;
    return {
      model,
      hidesUsage: hasOptions && !wantsUsage(readValue(options)),
      forUpstream: async (upstreamName) => {
        const edits: Edit[] = [{ ...named, text: JSON.stringify(upstreamName) }];
        if (hasOptions) edits.push(this.#askForUsage(options));
        return { type: "application/json", pieces: splice(this.#body, edits) };
      },
    };
  }

  /** Other options stay; a body without any gets them before its closing brace. */
  #askForUsage(member: JsonMember | undefined): Edit {
    const given = readValue(member);
    const others = Object.entries(isObject(given) ? given : {}).filter(([name]) => !USAGE_OPTIONS.includes(fold(name)));
    const options = JSON.stringify({ ...Object.fromEntries(others), include_usage: true });
    if (member) return { ...member, text: options };
    const end = this.#members.end - 1;
    return { start: end, end, text: `,"stream_options":${options}` };
  }
}

/**
 * With the second one, vLLM and SGLang tell in each event what was used so far, of several choices only of the one that it is
 * about (https://github.com/vllm-project/vllm/pull/6652): whoever broke off before the end would pay for one of them.
 */
const USAGE_OPTIONS = ["INCLUDE_USAGE", "CONTINUOUS_USAGE_STATS"];

const readValue = (member: JsonMember | undefined): unknown =>
  member?.text == null ? undefined : JSON.parse(member.text);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wantsUsage = (options: unknown): boolean => isObject(options) && options.include_usage === true;

interface Edit {
  start: number;
  end: number;
  text: string;
}

function splice(body: Blocks, edits: Edit[]): Buffer[] {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    pieces.push(...body.slice(at, start), Buffer.from(text));
    at = end;
  }
  pieces.push(...body.slice(at, Number.POSITIVE_INFINITY));
  body.empty();
  return pieces;
}

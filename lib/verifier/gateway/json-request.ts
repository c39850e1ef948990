import { type JsonMember, JsonMembers } from "@/lib/domain/ai/json-members";
import { FAULTS, type Fault, notAllowed } from "./answer";
import type { Endpoint } from "./endpoints";
import { fold, isAllowed } from "./members";
import { isModelName } from "./model-name";

/** A request as it was sent, and as it is passed on. */
export interface ModelRequest {
  /** What the client calls the model. */
  model: string;
  /** The client has not asked for the usage of its stream: it is not to see it. */
  hidesUsage: boolean;
  /** The same request for what the upstream calls the model. */
  forUpstream(model: string): Promise<UpstreamBody>;
}

export interface UpstreamBody {
  type: string;
  bytes: Buffer;
}

/** What the gateway reads, or changes. */
const READ = ["model", "stream", "stream_options", "tools", "background"];

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads a body without making another one of it: what is not the model's name, or the wish for a stream's usage, is passed
 * on as the very bytes that came. The body is valid JSON, so no two parsers find its members in different places; and what
 * the gateway reads is there once, in one spelling, as some upstreams' parsers don't tell `Model` from `model`.
 */
export function readJsonRequest(body: Buffer, { asksForUsage }: Endpoint): ModelRequest | Fault {
  const members = new JsonMembers((name) => READ.includes(name));
  members.push(body);
  if (members.tooMany) return FAULTS.tooManyMembers;
  if (!isObject(parse(body))) return FAULTS.bodyMalformed;
  const read = new Map<string, JsonMember>();
  for (const member of members.found) {
    if (!isAllowed(member.name)) return notAllowed(member.name);
    const spelling = READ.find((name) => fold(name) === fold(member.name));
    if (!spelling) continue;
    if (spelling !== member.name || read.has(spelling)) return FAULTS.memberRepeated;
    read.set(spelling, member);
  }
  const named = read.get("model");
  const model = readValue(named);
  if (!named || !isModelName(model)) return FAULTS.modelMissing;
  if (readValue(read.get("background")) ?? false) return notAllowed("background");
  if (toolsHaveModels(readValue(read.get("tools")))) return notAllowed("tools[].model");
  const stream = readValue(read.get("stream")) ?? false;
  if (typeof stream !== "boolean") return FAULTS.streamInvalid;
  const hidesUsage = asksForUsage && stream && !wantsUsage(readValue(read.get("stream_options")));
  return {
    model,
    hidesUsage,
    async forUpstream(upstreamName) {
      const edits: Edit[] = [{ ...named, text: JSON.stringify(upstreamName) }];
      if (hidesUsage) edits.push(askForUsage(body, read.get("stream_options")));
      return { type: "application/json", bytes: splice(body, edits) };
    },
  };
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    return undefined;
  }
}

const readValue = (member: JsonMember | undefined): unknown =>
  member?.text == null ? undefined : JSON.parse(member.text);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Of the tools themselves: a function's parameters may be called so. */
const toolsHaveModels = (tools: unknown): boolean =>
  typeof tools === "object" &&
  Object.values(tools ?? {}).some((tool) => isObject(tool) && Object.keys(tool).some((name) => fold(name) === "MODEL"));

const wantsUsage = (options: unknown): boolean => isObject(options) && options.include_usage === true;

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Other options stay; a body without any gets them before its closing brace. */
function askForUsage(body: Buffer, member: JsonMember | undefined): Edit {
  const given = readValue(member);
  const options = JSON.stringify({ ...(isObject(given) && given), include_usage: true });
  if (member) return { ...member, text: options };
  const end = body.lastIndexOf("}");
  return { start: end, end, text: `,"stream_options":${options}` };
}

function splice(body: Buffer, edits: Edit[]): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    parts.push(body.subarray(at, start), Buffer.from(text));
    at = end;
  }
  return Buffer.concat([...parts, body.subarray(at)]);
}

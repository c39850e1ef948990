import { type OnDuplicateKey, parse } from "lossless-json";
import { ApiProblem } from "@/lib/domain/api/problem";
import { fieldProblems } from "./read-input";

/** JSON is UTF-8 (RFC 8259 section 8.1): another charset is a mistake of somebody's. */
const MEDIA_TYPE = /^application\/json *(; *charset *= *"?utf-8"? *)?;?$/i;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The object that a body is. An empty one is an object without members: what is missing there is said by name.
 *
 * @throws ApiProblem body_not_json, body_malformed, input_invalid
 */
export function parseBody({ headers }: Request, body: Uint8Array): object {
  if (body.length === 0) return {};
  const isJson = MEDIA_TYPE.test(headers.get("content-type") ?? "");
  if (!isJson || headers.has("content-encoding")) throw new ApiProblem("body_not_json");
  const value = decode(body);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new ApiProblem("body_malformed");
  return value;
}

/** Refuses members that are there twice: a program on the way may have read the other one (RFC 8259 section 4). */
function decode(body: Uint8Array): unknown {
  const repeated: string[] = [];
  const value = parsed(body, ({ key }) => void repeated.push(key));
  if (repeated.length === 0) return value;
  throw new ApiProblem("input_invalid", undefined, fieldProblems(repeated, "Give it once."));
}

/** The value is that of JavaScript's own parser, which hides what is repeated; the other one takes `__proto__` for a prototype. */
function parsed(body: Uint8Array, onDuplicateKey: OnDuplicateKey): unknown {
  try {
    const text = utf8.decode(body);
    parse(text, null, { parseNumber: Number, onDuplicateKey });
    return JSON.parse(text);
  } catch {
    throw new ApiProblem("body_malformed");
  }
}

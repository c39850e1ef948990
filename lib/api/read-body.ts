import { ApiProblem } from "@/lib/domain/api/problem";

export const BODY_LIMIT = 64 * 1024;

/** The whole body, which may be empty. @throws ApiProblem body_too_large */
export async function readBody({ headers, body }: Request): Promise<Uint8Array> {
  if (Number(headers.get("content-length")) > BODY_LIMIT) throw new ApiProblem("body_too_large");
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > BODY_LIMIT) throw new ApiProblem("body_too_large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The object that a body is. An empty one is an object without members: what is missing there is said by name.
 *
 * @throws ApiProblem body_not_json, body_malformed
 */
export function parseBody({ headers }: Request, body: Uint8Array): object {
  if (body.length === 0) return {};
  const isJson = /^application\/json *(;|$)/i.test(headers.get("content-type") ?? "");
  if (!isJson || headers.has("content-encoding")) throw new ApiProblem("body_not_json");
  const value = decode(body);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new ApiProblem("body_malformed");
  return value;
}

function decode(body: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    throw new ApiProblem("body_malformed");
  }
}

import { MIMEType } from "node:util";
import { FAULTS, type Fault, notAllowed } from "./answer";
import type { ModelRequest } from "./json-request";
import { fold, isAllowed } from "./members";
import { isModelName } from "./model-name";

const MAX_PARTS = 100;

/** What only bodies in JSON can be looked into for; no form needs it. */
const NOT_ALLOWED = ["TOOLS", "BACKGROUND"];

/** Of a field that is one of a list or an object: `models[]`, `tools[0][model]`. */
const nameOf = (field: string): string => field.split("[", 1)[0] ?? "";

/**
 * Reads a form, and writes it anew for the upstream, so that no other reading of it can find another model. All of it is
 * needed for that: clients send the file before the model's name, and a second name may follow.
 */
export async function readFormRequest(body: Buffer, contentType: string): Promise<ModelRequest | Fault> {
  if (hasTooManyParts(body, contentType)) return FAULTS.tooManyMembers;
  const form = await parse(body, contentType);
  if (!form) return FAULTS.bodyMalformed;
  const closed = [...form.keys()].find((name) => !isAllowed(nameOf(name)) || NOT_ALLOWED.includes(fold(nameOf(name))));
  if (closed !== undefined) return notAllowed(nameOf(closed));
  const names = [...form.keys()].filter((name) => fold(nameOf(name)) === "MODEL");
  if (names.length > 1 || names.some((name) => name !== "model")) return FAULTS.memberRepeated;
  const model = form.get("model");
  if (!isModelName(model)) return FAULTS.modelMissing;
  return {
    model,
    hidesUsage: false,
    async forUpstream(upstreamName) {
      form.set("model", upstreamName);
      // Its boundary is chosen when it is written.
      const written = new Response(form);
      const type = written.headers.get("content-type") ?? "";
      return { type, bytes: Buffer.from(await written.arrayBuffer()) };
    },
  };
}

/** Counted before they are parsed, which takes long for many. Each part ends with the boundary on a line of its own. */
function hasTooManyParts(body: Buffer, contentType: string): boolean {
  const end = `\r\n--${boundaryOf(contentType)}`;
  let parts = 0;
  for (let at = body.indexOf(end); at >= 0 && parts <= MAX_PARTS; at = body.indexOf(end, at + end.length)) parts++;
  return parts > MAX_PARTS;
}

function boundaryOf(contentType: string): string {
  try {
    return new MIMEType(contentType).params.get("boundary") ?? "";
  } catch {
    return "";
  }
}

function parse(body: Buffer, contentType: string): Promise<FormData | null> {
  return new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData().catch(() => null);
}

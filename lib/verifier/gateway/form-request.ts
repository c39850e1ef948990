import { MIMEType } from "node:util";
import { FAULTS, type Fault, notAllowed } from "./answer";
import { Blocks } from "./blocks";
import { fold, isAllowed } from "./members";
import { isModelName } from "./model-name";
import type { ModelRequest, RequestReader, UpstreamBody } from "./model-request";

const MAX_PARTS = 100;

/** What only bodies in JSON can be looked into for; no form needs it. */
const NOT_ALLOWED = ["TOOLS", "BACKGROUND"];

/** Of a field that is one of a list or an object: `models[]`, `tools[0][model]`. */
const nameOf = (field: string): string => field.split("[", 1)[0] ?? "";

/**
 * Reads a form, and writes it anew for the upstream, so that no other reading of it can find another model. All of it is
 * needed for that: clients send the file before the model's name, and a second name may follow.
 */
export class FormRequestReader implements RequestReader {
  /** As it came, as it is parsed, and as it is written. */
  readonly copies = 3;
  readonly #body = new Blocks();

  constructor(private readonly contentType: string) {}

  push(piece: Buffer): null {
    this.#body.push(piece);
    return null;
  }

  async end(): Promise<ModelRequest | Fault> {
    const body = Buffer.concat(this.#body.empty());
    if (hasTooManyParts(body, this.contentType)) return FAULTS.tooManyMembers;
    const form = await parse(body, this.contentType);
    if (!form) return FAULTS.bodyMalformed;
    const names = [...form.keys()].map(nameOf);
    const closed = names.find((name) => !isAllowed(name) || NOT_ALLOWED.includes(fold(name)));
    if (closed !== undefined) return notAllowed(closed);
    const models = [...form.keys()].filter((name) => fold(nameOf(name)) === "MODEL");
    if (models.length > 1 || models.some((name) => name !== "model")) return FAULTS.memberRepeated;
    const model = form.get("model");
    if (!isModelName(model)) return FAULTS.modelMissing;
    return { model, hidesUsage: false, forUpstream: (upstreamName) => write(form, upstreamName) };
  }
}

async function write(form: FormData, model: string): Promise<UpstreamBody> {
  form.set("model", model);
  // Its boundary is chosen when it is written.
  const written = new Response(form);
  const type = written.headers.get("content-type") ?? "";
  const pieces = [Buffer.from(await written.arrayBuffer())];
  for (const name of [...form.keys()]) form.delete(name);
  return { type, pieces };
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

function parse(body: Buffer<ArrayBuffer>, contentType: string): Promise<FormData | null> {
  return new Response(body, { headers: { "content-type": contentType } }).formData().catch(() => null);
}

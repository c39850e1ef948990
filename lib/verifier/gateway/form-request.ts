import { FAULTS, type Fault } from "./answer";
import type { ModelRequest } from "./json-request";
import { isModelName } from "./model-name";

/**
 * Reads a form, and writes it anew for the upstream, so that no other reading of it can find another model. All of it is
 * needed for that: clients send the file before the model's name, and a second name may follow.
 */
export async function readFormRequest(body: Buffer, contentType: string): Promise<ModelRequest | Fault> {
  const form = await parse(body, contentType);
  if (!form) return FAULTS.bodyMalformed;
  const names = [...form.keys()].filter((name) => name.toUpperCase() === "MODEL");
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

function parse(body: Buffer, contentType: string): Promise<FormData | null> {
  return new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData().catch(() => null);
}

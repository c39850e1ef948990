import type { IncomingMessage, ServerResponse } from "node:http";
import { obstacleTo } from "@/lib/domain/ai/access";
import type { Admission, Caller } from "./admission";
import { FAULTS, faultOf, refuse, tell } from "./answer";
import type { Model } from "./model-lookup";
import type { Models } from "./models";

const PREFIX = "/models";

/** @returns the model that a path names, empty for the list; null for another path, and for what can't be decoded */
export function modelIn(path: string): string | null {
  if (path === PREFIX) return "";
  if (!path.startsWith(`${PREFIX}/`)) return null;
  try {
    return decodeURIComponent(path.slice(PREFIX.length + 1)) || null;
  } catch {
    return null;
  }
}

/** `GET /models` and `GET /models/{model}`: exactly what the key may use. */
export async function answerModels(
  admission: Admission,
  models: Models,
  caller: Caller,
  model: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  if (req.method !== "GET" && req.method !== "HEAD") return refuse(res, FAULTS.getOnly);
  const { all, called } = await models.list();
  const found = called.get(model);
  const { decision, key } = await admission.enter(caller, model || null, found);
  if (!decision.allowed) return refuse(res, faultOf(decision));
  if (found) return tell(res, describe(found));
  const usable = all.filter((each) => key?.ai != null && obstacleTo(key.ai, each) === null);
  tell(res, { object: "list", data: usable.map(describe) });
}

/** https://platform.openai.com/docs/api-reference/models/object. Who makes it or runs it is not told. */
const describe = ({ name, createdAt }: Model) => ({
  id: name,
  object: "model",
  created: Math.floor(createdAt.getTime() / 1000),
  owned_by: "portcullis",
});

import type { IncomingMessage, ServerResponse } from "node:http";
import { readPieces } from "@/lib/verifier/body";
import type { CachedKey } from "@/lib/verifier/cache";
import type { Admission, Asked, Caller } from "./admission";
import { FAULTS, type Fault, faultOf, refuse } from "./answer";
import type { Endpoint } from "./endpoints";
import type { Exchange } from "./exchange";
import { FormRequestReader } from "./form-request";
import { JsonRequestReader } from "./json-request";
import type { ModelRequest, RequestReader } from "./model-request";
import type { OpenRequests } from "./open-requests";
import { Passing } from "./passing";
import { Place, Room } from "./room";
import type { Traffic } from "./traffic";

/** Reads requests for models, and lets them through to their upstreams. */
export class PassOn {
  readonly #room = new Room();

  constructor(
    private readonly admission: Admission,
    private readonly open: OpenRequests,
    private readonly exchange: Exchange,
    private readonly traffic: Traffic,
  ) {}

  /** @throws when the database has to be asked and does not answer */
  async answer(endpoint: Endpoint, caller: Caller, req: IncomingMessage, res: ServerResponse): Promise<void> {
    const passing = new Passing();
    // An answer that waits for another one on its connection is not told that this is gone. To abort costs some 50 µs, which
    // nobody needs once all has been said.
    const gone = () => {
      if (!res.writableFinished) passing.end(null);
    };
    req.socket.once("close", gone);
    try {
      await this.#begin(endpoint, caller, passing, req, res);
    } finally {
      req.socket.off("close", gone);
      this.traffic.ended(passing.model, endpoint.path, passing.ending);
    }
  }

  async #begin(
    endpoint: Endpoint,
    caller: Caller,
    passing: Passing,
    req: IncomingMessage,
    res: ServerResponse,
  ): Promise<void> {
    const fault = faultIn(req, endpoint);
    if (fault) return refuse(res, fault);
    // Whoever may not ask at all is not read for 20 MB. What the key may do is decided when all of the request is here.
    const { decision, key } = await this.admission.peek(caller);
    if (!decision.allowed || !key) return this.#refuseEntry(caller, res);
    const place = this.#room.enter(key.keyId);
    if (!(place instanceof Place)) return refuse(res, place);
    try {
      const request = await read(req, endpoint, place);
      if (!request || passing.signal.aborted) {
        passing.ending = "left";
        return;
      }
      if ("status" in request) return refuse(res, request);
      passing.readAt = performance.now();
      await this.#letThrough(endpoint, request, caller, key, place, passing, res);
    } finally {
      place.leave();
    }
  }

  /** Decides once more, so that it is counted. */
  async #refuseEntry(caller: Caller, res: ServerResponse): Promise<void> {
    const { decision } = await this.admission.enter(caller);
    refuse(res, decision.allowed ? FAULTS.unavailable : faultOf(decision));
  }

  async #letThrough(
    endpoint: Endpoint,
    request: ModelRequest,
    caller: Caller,
    presented: CachedKey,
    place: Place,
    passing: Passing,
    res: ServerResponse,
  ): Promise<void> {
    const asked: Asked = { name: request.model, model: undefined };
    const opened = {
      keyId: presented.keyId,
      tenantIds: presented.tenantIds,
      refusal: async () => {
        const { decision } = await this.admission.recheck(caller, asked);
        return decision.allowed ? null : decision;
      },
      cut: (fault: Fault) => passing.end(fault),
    };
    // Before the decision, so that no change after it is missed.
    this.open.add(opened);
    try {
      const { decision, key } = await this.admission.admit(caller, asked);
      const { model } = asked;
      if (!decision.allowed) return refuse(res, faultOf(decision));
      if (!key || !model) return refuse(res, FAULTS.unavailable);
      passing.model = model;
      await this.exchange.run({ endpoint, request, key, model, place }, passing, res);
    } finally {
      this.open.delete(opened);
    }
  }
}

/** What can be seen without the body. */
function faultIn({ method, headers }: IncomingMessage, { body, limit }: Endpoint): Fault | null {
  if (method !== "POST") return FAULTS.postOnly;
  const type = headers["content-type"] ?? "";
  const coded = headers["content-encoding"] !== undefined;
  if (body === "json" && (coded || !/^application\/json *(;|$)/i.test(type))) return FAULTS.bodyNotJson;
  if (body === "form" && (coded || !/^multipart\/form-data *;/i.test(type))) return FAULTS.bodyNotForm;
  return Number(headers["content-length"]) > limit ? FAULTS.bodyTooLarge : null;
}

/** @returns null when the client has gone away */
async function read(req: IncomingMessage, endpoint: Endpoint, place: Place): Promise<ModelRequest | Fault | null> {
  if (req.destroyed) return null;
  const reader = readerOf(req, endpoint);
  let length = 0;
  const fault = await readPieces(req, (piece) => {
    length += piece.length;
    if (length > endpoint.limit) return FAULTS.bodyTooLarge;
    return place.hold(piece.length * reader.copies) ?? reader.push(piece);
  }).catch(() => undefined);
  return fault === undefined ? null : (fault ?? reader.end());
}

const readerOf = ({ headers }: IncomingMessage, { body, asksForUsage }: Endpoint): RequestReader =>
  body === "json" ? new JsonRequestReader(asksForUsage) : new FormRequestReader(headers["content-type"] ?? "");

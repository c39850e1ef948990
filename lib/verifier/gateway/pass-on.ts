import type { IncomingMessage, ServerResponse } from "node:http";
import { LOCKED_CREDENTIAL } from "@/lib/domain/ai/upstream-status";
import { log } from "@/lib/log";
import { readBody } from "@/lib/verifier/body";
import type { CachedKey } from "@/lib/verifier/cache";
import type { Admission, Caller } from "./admission";
import { FAULTS, type Fault, faultOf, refuse } from "./answer";
import { Charge } from "./charge";
import { type Endpoint, tokensSent } from "./endpoints";
import { readFormRequest } from "./form-request";
import { describeFault, faultOfStatus, type Health } from "./health";
import { type ModelRequest, readJsonRequest } from "./json-request";
import type { Ledger } from "./ledger";
import type { Model } from "./model-lookup";
import type { Models } from "./models";
import type { OpenRequests } from "./open-requests";
import { Passing } from "./passing";
import { breakOff, type Passage, passageOf, relay } from "./relay";
import type { Traffic } from "./traffic";
import { isRejection, readUpstreamError } from "./upstream-error";
import { type UpstreamAnswer, type Upstreams, upstreamFault } from "./upstreams";

/** Passes requests on to the upstreams of their models, and the answers back. */
export class PassOn {
  /** @param longestMs that an answer may take as a whole */
  constructor(
    private readonly admission: Admission,
    private readonly models: Models,
    private readonly ledger: Ledger,
    private readonly open: OpenRequests,
    private readonly upstreams: Upstreams,
    private readonly health: Health,
    private readonly traffic: Traffic,
    private readonly longestMs: number,
  ) {}

  /** @throws when the database has to be asked and does not answer */
  async answer(endpoint: Endpoint, caller: Caller, req: IncomingMessage, res: ServerResponse): Promise<void> {
    const passing = new Passing();
    // To abort costs some 50 µs, which nobody needs once all has been said.
    res.once("close", () => {
      if (!res.writableFinished) passing.end(null);
    });
    try {
      await this.#admit(endpoint, caller, passing, req, res);
    } finally {
      this.traffic.ended(passing.model, endpoint.path, passing.ending);
    }
  }

  async #admit(
    endpoint: Endpoint,
    caller: Caller,
    passing: Passing,
    req: IncomingMessage,
    res: ServerResponse,
  ): Promise<void> {
    const fault = faultIn(req, endpoint);
    if (fault) return refuse(res, fault);
    // Whoever may not ask at all is not read for 20 MB. What the key may do is decided when all of the request is here.
    const first = await this.admission.peek(caller);
    if (!first.decision.allowed || !first.key) return this.#refuseEntry(caller, res);
    const request = await read(req, endpoint);
    if (!request || passing.signal.aborted) {
      passing.ending = "left";
      return;
    }
    if ("status" in request) return refuse(res, request);
    passing.readAt = performance.now();
    const { model } = request;
    const opened = {
      ...first.key.record,
      tenantIds: first.key.tenantIds,
      refusal: async () => {
        const { decision } = await this.admission.recheck(caller, model);
        return decision.allowed ? null : decision;
      },
      cut: (fault: Fault) => passing.end(fault),
    };
    // Before the decision, so that no change after it is missed.
    this.open.add(opened);
    try {
      const { decision, key } = await this.admission.admit(caller, first.key, model);
      if (!decision.allowed || !key) return refuse(res, faultOf(decision.allowed ? UNKNOWN : decision));
      const found = (await this.models.list()).called.get(model);
      if (!found) return refuse(res, FAULTS.unavailable);
      passing.model = found;
      await this.#pass(endpoint, request, key, found, passing, res);
    } finally {
      this.open.delete(opened);
    }
  }

  /** Decides once more, so that it is counted. */
  async #refuseEntry(caller: Caller, res: ServerResponse): Promise<void> {
    const { decision } = await this.admission.enter(caller);
    refuse(res, decision.allowed ? FAULTS.unavailable : faultOf(decision));
  }

  async #pass(
    endpoint: Endpoint,
    request: ModelRequest,
    key: CachedKey,
    model: Model,
    passing: Passing,
    res: ServerResponse,
  ): Promise<void> {
    if (model.upstream.locked) {
      this.health.note(model.upstream, LOCKED_CREDENTIAL);
      return refuse(res, this.#failed(FAULTS.upstreamRefused, passing, model));
    }
    const body = await request.forUpstream(model.upstreamName);
    const sent = tokensSent(endpoint, body.bytes.length, model.contextLength);
    const charge = new Charge(this.ledger, this.traffic, key, model, sent);
    const late = setTimeout(() => passing.end(FAULTS.upstreamTimeout), this.longestMs);
    this.traffic.passedOn(performance.now() - passing.readAt);
    try {
      const answer = await this.upstreams.ask(model.upstream, endpoint.path, body, passing.signal);
      this.health.note(model.upstream, faultOfStatus(answer.statusCode));
      if (!isGood(answer)) {
        const refusal = await readUpstreamError(answer, model);
        if (isRejection(refusal)) passing.ending = "rejected";
        else this.#failed(refusal, passing, model);
        return refuse(res, refusal);
      }
      await this.#relay(answer, passageOf(answer, request.hidesUsage), charge, model, passing, res);
    } catch (error) {
      if (passing.signal.aborted) void charge.close();
      refuse(res, this.#broken(error, passing, model));
    } finally {
      clearTimeout(late);
    }
  }

  async #relay(
    answer: UpstreamAnswer,
    passage: Passage,
    charge: Charge,
    model: Model,
    passing: Passing,
    res: ServerResponse,
  ): Promise<void> {
    const { reader, isStream } = passage;
    charge.begin(reader);
    let begun = false;
    const look = () => {
      if (!begun) this.traffic.began(model, performance.now() - passing.begunAt);
      begun = true;
      return charge.update();
    };
    try {
      await relay(answer, passage, res, passing.signal, look, () => charge.close());
      passing.ending = "answered";
    } catch (error) {
      void charge.close();
      breakOff(res, isStream, this.#broken(error, passing, model));
    }
  }

  /** @returns what is told where there is still somebody to tell */
  #broken(error: unknown, passing: Passing, model: Model): Fault {
    const fault = upstreamFault(error);
    if (passing.signal.aborted) {
      passing.ending = passing.fault ? "cut" : "left";
      return passing.fault ?? fault;
    }
    log.warn({ err: error, model: model.name }, "an upstream has failed");
    this.health.note(model.upstream, describeFault(fault));
    return this.#failed(fault, passing, model);
  }

  #failed(fault: Fault, passing: Passing, model: Model): Fault {
    passing.ending = "failed";
    this.traffic.failed(model, fault);
    return fault;
  }
}

const UNKNOWN = { allowed: false, reason: "unknown_key" } as const;

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
async function read(req: IncomingMessage, endpoint: Endpoint): Promise<ModelRequest | Fault | null> {
  if (req.destroyed) return null;
  const body = await readBody(req, endpoint.limit).catch(() => undefined);
  if (body === undefined) return null;
  if (body === null) return FAULTS.bodyTooLarge;
  return endpoint.body === "json"
    ? readJsonRequest(body, endpoint)
    : readFormRequest(body, req.headers["content-type"] ?? "");
}

/** An answer in a coding that nobody has asked for tells nothing of what it used. */
const isGood = ({ statusCode, headers }: UpstreamAnswer): boolean =>
  statusCode >= 200 && statusCode < 300 && (headers["content-encoding"] ?? "identity") === "identity";

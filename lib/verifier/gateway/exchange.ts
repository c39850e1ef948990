import type { ServerResponse } from "node:http";
import { LOCKED_CREDENTIAL } from "@/lib/domain/ai/upstream-status";
import { log } from "@/lib/log";
import type { CachedKey } from "@/lib/verifier/cache";
import { FAULTS, type Fault, refuse } from "./answer";
import { Charge } from "./charge";
import { type Endpoint, tokensSent } from "./endpoints";
import { describeFault, faultOfStatus, type Health } from "./health";
import type { Ledger } from "./ledger";
import type { Model } from "./model-lookup";
import { lengthOf, type ModelRequest } from "./model-request";
import type { Passing } from "./passing";
import { breakOff, type Passage, passageOf, relay } from "./relay";
import type { Place } from "./room";
import type { Traffic } from "./traffic";
import { isRejection, NOT_OFFERED, readUpstreamError } from "./upstream-error";
import { type UpstreamAnswer, type Upstreams, upstreamFault } from "./upstreams";

/** A request that was let in. */
export interface Admitted {
  endpoint: Endpoint;
  request: ModelRequest;
  key: CachedKey;
  model: Model;
  /** Where its body is held. */
  place: Place;
}

/** Asks upstreams, and passes their answers back. */
export class Exchange {
  /** @param longestMs that an answer may take as a whole */
  constructor(
    private readonly ledger: Ledger,
    private readonly upstreams: Upstreams,
    private readonly health: Health,
    private readonly traffic: Traffic,
    private readonly longestMs: number,
  ) {}

  async run({ endpoint, request, key, model, place }: Admitted, passing: Passing, res: ServerResponse): Promise<void> {
    if (model.upstream.locked) {
      this.health.note(model.upstream, LOCKED_CREDENTIAL);
      return refuse(res, this.#failed(FAULTS.upstreamRefused, passing, model));
    }
    const body = await request.forUpstream(model.upstreamName);
    const sent = tokensSent(endpoint, lengthOf(body), model.contextLength);
    const charge = new Charge(this.ledger, this.traffic, key, model, sent);
    const late = setTimeout(() => passing.end(FAULTS.upstreamTimeout), this.longestMs);
    this.traffic.passedOn(performance.now() - passing.readAt);
    try {
      const answer = await this.upstreams.ask(model.upstream, endpoint.path, body, () => place.letGo(), passing.signal);
      // What it does not have says nothing of it: anybody can ask for that.
      if (!NOT_OFFERED.includes(answer.statusCode)) {
        this.health.note(model.upstream, faultOfStatus(answer.statusCode));
      }
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

/** An answer in a coding that nobody has asked for tells nothing of what it used. */
const isGood = ({ statusCode, headers }: UpstreamAnswer): boolean =>
  statusCode >= 200 && statusCode < 300 && (headers["content-encoding"] ?? "identity") === "identity";

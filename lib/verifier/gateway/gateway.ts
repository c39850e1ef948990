import type { IncomingMessage, ServerResponse } from "node:http";
import type { Pool } from "pg";
import { readCredential } from "@/lib/domain/credential";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { readAddress } from "@/lib/verifier/client";
import { openPool } from "@/lib/verifier/pool";
import type { Verifier } from "@/lib/verifier/verifier";
import { Admission, type Caller } from "./admission";
import { FAULTS, refuse } from "./answer";
import { endpointAt } from "./endpoints";
import { Exchange } from "./exchange";
import { Health } from "./health";
import { FLUSH_MS, Ledger } from "./ledger";
import { lookUpModels } from "./model-lookup";
import { answerModels, modelIn } from "./model-routes";
import { Models } from "./models";
import { OpenRequests, SWEEP_MS } from "./open-requests";
import { PassOn } from "./pass-on";
import { Traffic } from "./traffic";
import { Upstreams } from "./upstreams";

/** OpenAI's API for AI keys: lists what a key may use, and passes on requests for that. */
export class Gateway {
  readonly traffic: Traffic;
  readonly #pool: Pool;
  readonly #models: Models;
  readonly #ledger: Ledger;
  readonly #open: OpenRequests;
  readonly #upstreams: Upstreams;
  readonly #health: Health;
  readonly #admission: Admission;
  readonly #passOn: PassOn;
  readonly #timers: NodeJS.Timeout[];
  readonly #answering = new Set<Promise<void>>();

  constructor(private readonly verifier: Verifier) {
    const config = env();
    this.#pool = openPool(config.DATABASE_URL, 4);
    this.#models = new Models(verifier.membership, () => lookUpModels(this.#pool, config.PORTCULLIS_SECRET));
    this.#ledger = new Ledger(this.#pool, `${verifier.id} ai`);
    this.#open = new OpenRequests(config.PORTCULLIS_STREAM_GRACE * 1000);
    this.#upstreams = new Upstreams(config.PORTCULLIS_UPSTREAM_TIMEOUT * 1000);
    this.#health = new Health(this.#pool);
    this.traffic = new Traffic(this.#open);
    this.#admission = new Admission(verifier, this.#models, this.#ledger);
    const exchange = new Exchange(
      this.#ledger,
      this.#upstreams,
      this.#health,
      this.traffic,
      config.PORTCULLIS_ANSWER_TIMEOUT * 1000,
    );
    this.#passOn = new PassOn(this.#admission, this.#open, exchange, this.traffic);
    // What is open looks at models again, so those are forgotten first.
    verifier.addMemory(this.#models);
    verifier.addMemory(this.#open);
    this.#timers = [
      setInterval(() => this.#open.sweep(), SWEEP_MS),
      setInterval(() => {
        this.#ledger
          .flush()
          .catch((err: unknown) => log.warn({ err }, "what models were used for could not be written"));
      }, FLUSH_MS),
    ];
  }

  /** @param path behind the prefix */
  handle(path: string, req: IncomingMessage, res: ServerResponse): Promise<void> {
    const answering = this.#answer(path, req, res)
      .catch((error: unknown) => {
        this.verifier.failures.add(error);
        if (res.headersSent) res.destroy();
        else refuse(res, FAULTS.unavailable);
      })
      .finally(() => this.#answering.delete(answering));
    this.#answering.add(answering);
    return answering;
  }

  /** When every connection is closed, which ends what is being answered: it is charged, and then written. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#answering);
    for (const timer of this.#timers) clearInterval(timer);
    await this.#ledger
      .drain()
      .catch((err: unknown) => log.warn({ err }, "the last use of models could not be written"));
    await this.#upstreams.close();
    await this.#health.close();
    await this.#pool.end();
  }

  async #answer(path: string, req: IncomingMessage, res: ServerResponse): Promise<void> {
    const model = modelIn(path);
    const endpoint = endpointAt(path);
    if (model === null && !endpoint) return refuse(res, FAULTS.pathUnknown);
    const credential = readCredential(req.rawHeaders);
    if (credential.kind === "none") return refuse(res, FAULTS.credentialMissing);
    if (credential.kind === "ambiguous") return refuse(res, FAULTS.credentialAmbiguous);
    const secret = credential.kind === "presented" ? credential.secret : "";
    const caller: Caller = { secret, address: readAddress(req) };
    if (endpoint) return this.#passOn.answer(endpoint, caller, req, res);
    return answerModels(this.#admission, this.#models, caller, model ?? "", req, res);
  }
}

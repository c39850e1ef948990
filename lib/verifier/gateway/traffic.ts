import { Counter, Gauge, Histogram, type Metric } from "prom-client";
import type { Tokens } from "@/lib/domain/ai/usage";
import type { Fault } from "./answer";
import type { Model } from "./model-lookup";
import type { OpenRequests } from "./open-requests";

/**
 * What became of a request: `refused` by the gateway, `rejected` by the upstream for what it asks, `failed` because of the
 * upstream, `cut` because it lost access or took too long, `left` by the client.
 */
export type Ending = "answered" | "refused" | "rejected" | "failed" | "cut" | "left";

const PICOS_PER_DOLLAR = 1e12;

/**
 * What the gateway tells Prometheus. Labels have the names of models that there are, never what a client calls one: whoever
 * makes up names would make up time series.
 */
export class Traffic {
  readonly #requests = new Counter({
    name: "portcullis_model_requests_total",
    help: "Requests for models by what became of them. Without a model: refused before one was found.",
    labelNames: ["model", "endpoint", "outcome"],
    registers: [],
  });
  readonly #failures = new Counter({
    name: "portcullis_upstream_failures_total",
    help: "Requests to upstreams that came to nothing.",
    labelNames: ["model", "code"],
    registers: [],
  });
  readonly #tokens = new Counter({
    name: "portcullis_model_tokens_total",
    help: "Tokens, where upstreams tell none by estimate.",
    labelNames: ["model", "direction"],
    registers: [],
  });
  readonly #cost = new Counter({
    name: "portcullis_model_cost_dollars_total",
    help: "What tokens cost by the prices of their models.",
    labelNames: ["model"],
    registers: [],
  });
  readonly #firstByte = new Histogram({
    name: "portcullis_model_first_byte_seconds",
    help: "From a request's headers to the first byte of the upstream's answer.",
    labelNames: ["model"],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers: [],
  });
  readonly #added = new Histogram({
    name: "portcullis_gateway_added_seconds",
    help: "From a request's last byte until it is passed on.",
    buckets: [0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.05, 0.25, 1],
    registers: [],
  });
  readonly #open: Gauge;

  constructor(open: OpenRequests) {
    this.#open = new Gauge({
      name: "portcullis_open_model_requests",
      help: "Requests for models that are being answered.",
      registers: [],
      collect() {
        this.set(open.size);
      },
    });
  }

  get metrics(): Metric<string>[] {
    return [this.#requests, this.#failures, this.#tokens, this.#cost, this.#firstByte, this.#added, this.#open];
  }

  /** @param model null for a request that was refused before it had one */
  ended(model: Model | null, endpoint: string, outcome: Ending): void {
    this.#requests.inc({ model: model?.name ?? "", endpoint, outcome });
  }

  failed({ name }: Model, { code }: Fault): void {
    this.#failures.inc({ model: name, code });
  }

  /** When nothing of it will be taken back: counters don't go back. @param cost in pico-dollars */
  used({ name }: Model, { input, output }: Tokens, cost: bigint): void {
    this.#tokens.inc({ model: name, direction: "input" }, input);
    this.#tokens.inc({ model: name, direction: "output" }, output);
    this.#cost.inc({ model: name }, Number(cost) / PICOS_PER_DOLLAR);
  }

  /** @param ms from the request's last byte */
  passedOn(ms: number): void {
    this.#added.observe(ms / 1000);
  }

  /** @param ms from the request's headers */
  began({ name }: Model, ms: number): void {
    this.#firstByte.observe({ model: name }, ms / 1000);
  }
}

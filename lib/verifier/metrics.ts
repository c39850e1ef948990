import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Counter, collectDefaultMetrics, Gauge, type Metric, Registry } from "prom-client";
import { OUTCOMES } from "@/lib/domain/decision";
import { env } from "@/lib/env";
import { revocationWait } from "@/lib/metrics";
import { isLocal } from "./client";
import { Durations } from "./durations";
import type { Verifier } from "./verifier";

/**
 * What a verifier tells Prometheus. Counted in plain numbers and handed over when it asks. Names follow https://prometheus.io/docs/practices/naming/.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #durations = new Durations(
    "portcullis_verification_duration_seconds",
    "From a request's headers to its answer.",
  );

  /** @param others what else is told */
  constructor(verifier: Verifier, others: readonly Metric<string>[]) {
    const { totals } = verifier.statistics;
    this.#counter("portcullis_verifications_total", "Decisions by their outcome.", ["outcome"], (counter) => {
      for (const outcome of OUTCOMES) counter.inc({ outcome }, totals.outcomes[outcome]);
    });
    this.#counter("portcullis_verification_failures_total", "Requests answered 503.", [], (counter) =>
      counter.inc(verifier.failures.total),
    );
    this.#counter("portcullis_cache_lookups_total", "Look-ups by what memory had.", ["result"], (counter) => {
      counter.inc({ result: "hit" }, totals.hits);
      counter.inc({ result: "miss" }, totals.misses);
    });
    this.#counter(
      "portcullis_secret_comparisons_total",
      "Chosen secrets that were compared by Argon2id.",
      [],
      (counter) => counter.inc(verifier.pairs.comparisons),
    );
    this.#counter("portcullis_metering_lost_total", "Verifications that could not be counted.", [], (counter) =>
      counter.inc(verifier.meter.lost),
    );
    this.#gauge("portcullis_cache_keys", "Keys in memory.", () => verifier.cachedKeys);
    this.#gauge(
      "portcullis_lease_remaining_seconds",
      "0: memory is not trusted, and every request asks the database.",
      () => verifier.membership.leaseLeftMs() / 1000,
    );
    this.#gauge("portcullis_applied_changes", "The last change that this verifier has applied.", () =>
      Number(verifier.membership.applied),
    );
    collectDefaultMetrics({ register: this.#registry });
    for (const metric of [revocationWait, ...others]) this.#registry.registerMetric(metric as Metric<string>);
  }

  /** @param ms from the request's headers to its answer */
  answered(ms: number): void {
    this.#durations.observe(ms / 1000);
  }

  /** To whoever knows the token or, where none is set, to programs on this machine. */
  async answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (!mayRead(req)) {
      res.writeHead(403, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
      res.end("Metrics are for programs on this machine, or with PORTCULLIS_METRICS_TOKEN as their bearer token.\n");
      return;
    }
    res.writeHead(200, { "content-type": this.#registry.contentType, "cache-control": "no-store" });
    res.end((await this.#registry.metrics()) + this.#durations);
  }

  #counter<Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
    count: (counter: Counter<Label>) => void,
  ): void {
    new Counter({
      name,
      help,
      labelNames,
      registers: [this.#registry],
      collect() {
        this.reset();
        count(this);
      },
    });
  }

  #gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.set(read());
      },
    });
  }
}

function mayRead(req: IncomingMessage): boolean {
  const token = env().PORTCULLIS_METRICS_TOKEN;
  if (!token) return isLocal(req);
  const [given, expected] = [Buffer.from(req.headers.authorization ?? ""), Buffer.from(`Bearer ${token}`)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

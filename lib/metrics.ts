import { Histogram, register } from "prom-client";

const NAME = "portcullis_revocation_wait_seconds";

/**
 * From the commit of a narrowing change until no verifier could act on what was before; `path` is fast when all of them
 * answered, slow when a lease had to run out. One per process, although Next bundles this module more than once.
 */
export const revocationWait = (register.getSingleMetric(NAME) ??
  new Histogram({
    name: NAME,
    help: "From the commit of a narrowing change until no verifier could act on what was before.",
    labelNames: ["path"],
    buckets: [0.005, 0.01, 0.02, 0.04, 0.08, 0.2, 0.5, 1, 2.5, 3.5],
  })) as Histogram<"path">;

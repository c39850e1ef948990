import { rateLimitsOf } from "@/lib/domain/rate-limit";
import { RateLimiter } from "@/lib/verifier/rate-limiter";
import { SharedCounters } from "@/lib/verifier/shared-counters";

/** A process of its own: so many requests at once against a key's limit of so many a day. Prints how many got in. */
const [url = "", keyId = "", max = "", requests = "", now = ""] = process.argv.slice(2);
const counters = new SharedCounters(url, 30_000);
await counters.open();
const limiter = new RateLimiter(counters);
const limits = rateLimitsOf("key", keyId, { requestsPerSecond: null, requestsPerDay: Number(max) });
const answers = await Promise.all(Array.from({ length: Number(requests) }, () => limiter.take(limits, Number(now))));
process.stdout.write(String(answers.filter(({ exhausted }) => exhausted === null).length));
counters.close();

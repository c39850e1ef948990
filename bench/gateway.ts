import { db } from "@/lib/data/client";
import { bundle } from "@/lib/setup/bundle.mjs";
import { ENVIRONMENT, openOwnDatabase } from "@/lib/testing/own-database";
import { startService, stopServices } from "@/lib/testing/service";
import { createAiKey, createModel, createTenant, createUpstream } from "@/prisma/factories";
import { readStreams, type Target } from "./gateway/streams";
import { machine, note, printTable, quantile, ratio } from "./report";
import { type Load, load } from "./wrk";

/** Requests for models through the gateway beside the same requests to their upstream, turn and turn about. */

const OUTPUT = ".build/bench";
const ROUNDS = 5;
const STREAMS = 160;
/** As a model says them: 0.3 s a stream. */
const PACED_WORDS = 30;
const PACED_MS = 300;
/** As fast as they flow. */
const FAST_WORDS = 1_000;
const CHAT_SECONDS = 2;
const GOAL_MS = 1;
/** After so many streams the memory is looked at. */
const MEMORY = [1_000, 5_000, 10_000];
const MEMORY_WORDS = 20;

/** What is told of one target in one round. */
interface Measured {
  /** Milliseconds to the first byte. */
  p50: number;
  p99: number;
  wordsPerSecond: number;
  chat: Load;
}

type Round = Record<string, Measured>;

await bundle(["verifier.ts", "bench/gateway/upstream.ts"], OUTPUT);
const database = await openOwnDatabase();
try {
  const upstream = await startService(`${OUTPUT}/bench/gateway/upstream.js`);
  const { id: upstreamId } = await createUpstream(db(), ENVIRONMENT.PORTCULLIS_SECRET, { baseUrl: upstream.url });
  for (const name of ["paced", "fast"]) await createModel(db(), { upstreamId, name, upstreamName: name });
  const { id: tenantId } = await createTenant(db(), { aiInvitedAt: new Date() });
  const { secret } = await createAiKey(db(), { tenantId });
  const budgeted = await createAiKey(db(), { tenantId, monthlyBudget: 1_000_000_000_000n });
  const environment = { ...ENVIRONMENT, DATABASE_URL: database.url };
  const gateway = await startService(`${OUTPUT}/verifier.js`, { environment });

  await compare({
    "the upstream itself": { service: upstream, secret },
    "through the gateway": { service: gateway, secret },
    "with a monthly budget": { service: gateway, secret: budgeted.secret },
  });
  await watchMemory({ service: gateway, secret });
} finally {
  await stopServices();
  await database.close();
}

async function measure(target: Target): Promise<Measured> {
  const paced = await readStreams(target, "paced", STREAMS, PACED_WORDS, PACED_MS);
  const { wordsPerSecond } = await readStreams(target, "fast", STREAMS, FAST_WORDS);
  const chat = await load(target.service, "bench/gateway/chat.lua", [target.secret, "fast"], CHAT_SECONDS);
  return { p50: quantile(paced.firstBytes, 0.5), p99: quantile(paced.firstBytes, 0.99), wordsPerSecond, chat };
}

async function compare(targets: Record<string, Target>): Promise<void> {
  const rounds: Round[] = [];
  // The first round is for the compiler.
  for (let round = -1; round < ROUNDS; round++) {
    const measured: Round = {};
    for (const [name, target] of Object.entries(targets)) measured[name] = await measure(target);
    if (round >= 0) rounds.push(measured);
  }
  const [direct = ""] = Object.keys(targets);
  const rows = Object.keys(targets).map((name) => {
    const median = (read: (own: Measured, direct: Measured) => number) =>
      quantile(
        rounds.flatMap(({ [name]: own, [direct]: yardstick }) => (own && yardstick ? [read(own, yardstick)] : [])),
        0.5,
      );
    return [
      name,
      `${median(({ p50 }) => p50).toFixed(2)} ms`,
      `+ ${median(({ p50 }, yardstick) => p50 - yardstick.p50).toFixed(2)} ms`,
      `+ ${median(({ p99 }, yardstick) => p99 - yardstick.p99).toFixed(2)} ms`,
      median(({ wordsPerSecond }) => wordsPerSecond).toFixed(0),
      ratio(
        median(({ wordsPerSecond }, yardstick) => wordsPerSecond / yardstick.wordsPerSecond),
        1,
      ),
      median(({ chat }) => chat.perSecond).toFixed(0),
      `${median(({ chat }) => chat.cpu).toFixed(0)} µs`,
    ];
  });
  const streams = ["to the first byte, p50", "added", "added, p99", "words a second", "of the yardstick"];
  printTable("Models", ["", ...streams, "chats a second", "processor time of a chat"], rows);
  note(
    `Medians of ${ROUNDS} rounds, 32 requests at once. First bytes of ${STREAMS} streams of ${PACED_WORDS} words in ${PACED_MS} ms; words of ${STREAMS} streams of ${FAST_WORDS} as fast as they flow. Goal: at most ${GOAL_MS} ms added, p50. ${machine()}, which the load generator, the upstream and PostgreSQL share.`,
  );
}

async function watchMemory(target: Target): Promise<void> {
  const rows: string[][] = [];
  for (const [index, streams] of MEMORY.entries()) {
    await readStreams(target, "fast", streams - (MEMORY[index - 1] ?? 0), MEMORY_WORDS);
    const { rss, heapUsed, external } = await target.service.memory();
    rows.push([String(streams), ...[rss, heapUsed, external].map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`)]);
  }
  printTable("Memory of a gateway", ["after streams", "in all", "heap", "buffers"], rows);
  note("Of the same process, which has passed on the requests above; after a collection of garbage.");
}

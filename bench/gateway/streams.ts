import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Service } from "@/lib/testing/service";

const AT_ONCE = 32;

export interface Streams {
  /** Milliseconds from the request to the first byte of each answer's body. */
  firstBytes: number[];
  wordsPerSecond: number;
}

export interface Target {
  service: Service;
  secret: string;
}

/**
 * Asks a model for streams, 32 at once, and reads each to its end.
 *
 * @param words events of each stream
 * @param staggeredMs how long it takes until all of the first 32 have begun
 * @throws Error when one of them does not come to its end
 */
export async function readStreams(
  target: Target,
  model: string,
  count: number,
  words: number,
  staggeredMs = 0,
): Promise<Streams> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const firstBytes: number[] = [];
  let left = count;
  const work = async (_: unknown, index: number) => {
    await sleep((staggeredMs * index) / AT_ONCE);
    while (left-- > 0) {
      firstBytes.push(await readStream(agent, target, model, words));
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return { firstBytes, wordsPerSecond: (count * words) / seconds };
}

/** @returns milliseconds to its first byte */
function readStream(agent: Agent, { service, secret }: Target, model: string, words: number): Promise<number> {
  const messages = [{ role: "user", content: "Say hello." }];
  const body = JSON.stringify({ model, messages, stream: true, max_tokens: words });
  const headers = {
    Authorization: `Bearer ${secret}`,
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const began = performance.now();
    let firstByte = 0;
    let last: Buffer = Buffer.alloc(0);
    const req = request(`${service.url}/ai/v1/chat/completions`, { agent, method: "POST", headers }, (res) => {
      res.on("data", (piece: Buffer) => {
        firstByte ||= performance.now() - began;
        last = piece;
      });
      res.once("end", () => {
        if (res.statusCode === 200 && last.toString().endsWith("data: [DONE]\n\n")) resolve(firstByte);
        else reject(new Error(`A stream was answered with ${res.statusCode}: ${last}`));
      });
      res.once("error", reject);
    });
    req.once("error", reject).end(body);
  });
}

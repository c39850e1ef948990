import type { Pool } from "pg";
import { describeStatus } from "@/lib/domain/ai/upstream-status";
import { log } from "@/lib/log";
import { FAULTS, type Fault } from "./answer";
import type { Upstream } from "./model-lookup";

/** What stays as it is is written again after this long, so that its time can be trusted. */
const REPEAT_MS = 60_000;
/** Of an upstream that fails now and then, the faults are worth more than the answers between them. */
const CALM_MS = 1_000;

interface Note {
  version: number;
  fault: string | null;
  at: number;
}

/** Tells the console, behind the answers, how upstreams answer requests. */
export class Health {
  readonly #notes = new Map<string, Note>();
  #writing: Promise<unknown> = Promise.resolve();

  constructor(private readonly pool: Pool) {}

  /** @param fault what was wrong, in a sentence; null where nothing was */
  note({ id, version }: Upstream, fault: string | null): void {
    const now = Date.now();
    const last = this.#notes.get(id);
    if (last && last.version === version) {
      const since = now - last.at;
      if (last.fault === fault ? since < REPEAT_MS : fault === null && since < CALM_MS) return;
    }
    this.#notes.set(id, { version, fault, at: now });
    // One after the other, so that the last one stays.
    this.#writing = this.#writing.then(() => this.#write(id, version, fault, now));
  }

  /** After the last request. */
  async close(): Promise<void> {
    await this.#writing;
  }

  /** Unless the upstream has been changed since it was asked. */
  async #write(id: string, version: number, fault: string | null, now: number): Promise<void> {
    await this.pool
      .query("UPDATE upstream SET checked_at = $3, fault = $4 WHERE id = $1 AND version = $2", [
        id,
        version,
        new Date(now),
        fault,
      ])
      .catch((err: unknown) => log.warn({ err }, "the health of an upstream could not be written"));
  }
}

/** Statuses with which an upstream that is well refuses a request, or asks for patience. */
const HEALTHY = [400, 408, 413, 415, 422, 429];

/** @returns null for an answer that says nothing against the upstream */
export const faultOfStatus = (status: number): string | null =>
  (status >= 200 && status < 300) || HEALTHY.includes(status) ? null : describeStatus(status);

const SENTENCES: Record<string, string> = {
  [FAULTS.upstreamUnreachable.code]: "It could not be reached.",
  [FAULTS.upstreamTimeout.code]: "It did not answer in time.",
};

/** Why a request to an upstream came to nothing. */
export const describeFault = ({ code }: Fault): string => SENTENCES[code] ?? "Its answer broke off.";

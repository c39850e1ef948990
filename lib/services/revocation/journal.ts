import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createInterface } from "node:readline";
import { db } from "@/lib/data/client";
import { findStandings } from "@/lib/data/revocation/standing";
import { type Standing, standingSchema } from "@/lib/domain/standing";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/**
 * The revocation journal: an append-only file, outside of the database, of what must not come back with one of its backups
 * or with a replica that lagged behind. A line of a hundred bytes for each changed key.
 */

/**
 * Notes how keys stand after a change that has been committed. A journal that can't be written is no reason to fail: the
 * change holds in the database, and on every verifier.
 */
export async function noteStandings(keyIds: readonly string[]): Promise<void> {
  const path = env().PORTCULLIS_REVOCATION_JOURNAL;
  if (!path) return;
  try {
    const standings = await findStandings(db(), keyIds);
    // The break comes first, so that a line that a crash has torn does not spoil the next one.
    const lines = standings.map((standing) => `\n${JSON.stringify(standing)}`);
    const file = await open(path, "a", 0o600);
    try {
      await file.appendFile(lines.join(""));
      await file.datasync();
    } finally {
      await file.close();
    }
  } catch (error) {
    log.error({ err: error, keys: keyIds }, "the revocation journal could not be written");
  }
}

/**
 * The last that was noted of each key; nothing where there is no journal yet.
 *
 * @throws when there is one and it can't be read. A line that is torn, as by a crash, is left out
 */
export async function readStandings(path: string): Promise<Standing[]> {
  const standings = new Map<string, Standing>();
  try {
    for await (const line of createInterface({ input: createReadStream(path) })) {
      const noted = parseLine(line);
      if (!noted) continue;
      const before = standings.get(noted.keyId);
      standings.set(noted.keyId, {
        keyId: noted.keyId,
        revoked: noted.revoked || before?.revoked === true,
        secretSince: latest(noted.secretSince, before?.secretSince ?? null),
      });
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  return [...standings.values()];
}

function parseLine(line: string): Standing | null {
  try {
    return standingSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

const latest = (one: Date | null, other: Date | null): Date | null =>
  one && other && one < other ? other : (one ?? other);

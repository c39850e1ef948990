import { createReadStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
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

/** What this process has noted last of each key: anybody may ask for the same change again and again, and fill the disk. */
const noted = new Map<string, string>();
const MAX_NOTED = 10_000;

/**
 * Notes how keys stand after a change that has been committed. A journal that can't be written is no reason to fail: the
 * change holds in the database, and on every verifier.
 */
export async function noteStandings(keyIds: readonly string[]): Promise<void> {
  const path = env().PORTCULLIS_REVOCATION_JOURNAL;
  if (!path) return;
  try {
    const standings = await findStandings(db(), keyIds);
    const changed = standings.filter((standing) => noted.get(standing.keyId) !== lineOf(standing));
    if (changed.length === 0) return;
    await append(path, changed);
    if (noted.size > MAX_NOTED) noted.clear();
    for (const standing of changed) noted.set(standing.keyId, lineOf(standing));
  } catch (error) {
    log.error({ err: error, keys: keyIds }, "the revocation journal could not be written");
  }
}

/** The break comes first, so that a line that a crash has torn does not spoil the next one. */
const lineOf = (standing: Standing) => `\n${JSON.stringify(standing)}`;

async function append(path: string, standings: readonly Standing[]): Promise<void> {
  const file = await open(path, "a", 0o600);
  try {
    await file.appendFile(standings.map(lineOf).join(""));
    await file.datasync();
    const { ino } = await file.stat();
    // Another console that starts has put this file aside meanwhile, and may have read it already.
    if ((await stat(path).catch(() => null))?.ino !== ino) await append(path, standings);
  } finally {
    await file.close();
  }
}

/**
 * Makes one line of all that were noted of a key. At every moment, the file and the one that was put aside hold
 * everything together: a crash loses nothing, and neither does another console that goes on writing.
 *
 * @throws when it can't be written
 */
export async function compactJournal(path: string): Promise<void> {
  const old = `${path}.old`;
  const isBrokenOff = await stat(old).then(
    () => true,
    () => false,
  );
  if (!isBrokenOff) await rename(path, old);
  await append(path, await readStandings(old));
  await rm(old);
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
      const standing = parseLine(line);
      if (!standing) continue;
      const { keyId, revoked, secretSince } = standing;
      const before = standings.get(keyId);
      standings.set(keyId, {
        keyId,
        revoked: revoked || before?.revoked === true,
        secretSince: latest(secretSince, before?.secretSince ?? null),
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

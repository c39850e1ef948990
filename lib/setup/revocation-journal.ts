import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { SetupFault } from "./fault";

/** @throws SetupFault where it can't be written: it would be missed on the day of a restored backup */
export async function prepareRevocationJournal(path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await (await open(path, "a", 0o600)).close();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SetupFault(`${path} can't be written (${code}). Name another file in PORTCULLIS_REVOCATION_JOURNAL.`);
  }
}

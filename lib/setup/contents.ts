import { setUpToken } from "@/lib/auth/set-up-token";
import { db } from "@/lib/data/client";
import { migrate, missingMigrations } from "@/lib/data/migrate";
import { addPeppers, findMissingPeppers, findPeppers } from "@/lib/data/pepper";
import { hasUsers } from "@/lib/data/user";
import { pepperId } from "@/lib/domain/secret";
import { env } from "@/lib/env";
import { hasDemoAccounts, seedDemoData } from "@/prisma/seed";
import { fillIn } from "./environment";
import { SetupFault } from "./fault";
import { say, step } from "./progress";

/** Brings the tables up to date. */
export async function migrateDatabase(): Promise<void> {
  await step(
    () =>
      migrate(env().DATABASE_URL).catch((error: Error) => {
        const [kind, reason = ""] = error.message.split("\n");
        throw new SetupFault(`The database can't be migrated: ${kind} ${reason}`, { cause: error });
      }),
    (names) => (names.length > 0 ? `Migrated the database: ${names.join(", ")}` : "The tables are up to date"),
  );
}

/** Leaves the tables as they are: while the console brings them up to date, older verifiers go on. */
export async function checkTables(): Promise<void> {
  const missing = await missingMigrations(env().DATABASE_URL);
  if (missing.length > 0) {
    throw new SetupFault(`The tables are not up to date, without ${missing.join(", ")}. Start the console first.`);
  }
}

/**
 * Refuses to start without a pepper that keys were made with: each of them would be turned away as unknown. The others
 * are written down.
 */
export async function checkPeppers(): Promise<void> {
  const configured = configuredPeppers();
  await refuseMissing(configured);
  await addPeppers(db(), configured);
}

/**
 * Refuses a verifier, too, that was given none of the console's peppers while there are no keys yet: those that are made
 * later would be unknown to it.
 */
export async function checkVerifierPeppers(): Promise<void> {
  const configured = configuredPeppers();
  await refuseMissing(configured);
  const known = await findPeppers(db());
  if (known.length === 0 || known.some((id) => configured.includes(id))) return;
  throw new SetupFault("PORTCULLIS_PEPPERS has none of the console's peppers. Give the verifier the same ones.");
}

const configuredPeppers = (): string[] => env().PORTCULLIS_PEPPERS.map(pepperId);

async function refuseMissing(configured: readonly string[]): Promise<void> {
  const missing = await findMissingPeppers(db(), configured);
  if (missing.length > 0) {
    throw new SetupFault(
      `PORTCULLIS_PEPPERS lacks the pepper ${missing.join(", ")}, which keys in this database were made with. Add it, after the others; the one that was generated stands in secrets.json.`,
    );
  }
}

/**
 * Adds the demo data where they are wanted and nothing else is there.
 *
 * @returns whether the demo accounts can be signed in to
 */
export async function offerDemo(wanted: boolean): Promise<boolean> {
  if (wanted) {
    await step(
      () => seedDemoData(new Date()),
      (added) => (added ? "Added the demo data" : "Kept the data that are there"),
    );
  }
  const demo = wanted && (await hasDemoAccounts());
  fillIn({ PORTCULLIS_DEMO: String(demo) });
  return demo;
}

/** Tells whoever reads the log how to make the first super user, as long as there is no user. */
export async function offerSetUp(): Promise<void> {
  if (await hasUsers(db())) return;
  say(`Nobody can sign in yet. Open ${env().PORTCULLIS_URL}/setup with this token: ${setUpToken()}`);
}

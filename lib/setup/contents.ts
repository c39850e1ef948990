import { setUpToken } from "@/lib/auth/set-up-token";
import { db } from "@/lib/data/client";
import { migrate, missingMigrations } from "@/lib/data/migrate";
import { addPeppers, findMissingPeppers } from "@/lib/data/pepper";
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
    throw new SetupFault(`The tables are not up to date: ${missing.join(", ")} is missing. Start the console first.`);
  }
}

/** Refuses to start without a pepper that keys were made with: each of them would be turned away as unknown. */
export async function checkPeppers(): Promise<void> {
  const configured = env().PORTCULLIS_PEPPERS.map(pepperId);
  const missing = await findMissingPeppers(db(), configured);
  if (missing.length > 0) {
    throw new SetupFault(
      `PORTCULLIS_PEPPERS lacks the pepper ${missing.join(", ")}, which keys in this database were made with. Add it, after the others; the one that was generated stands in secrets.json.`,
    );
  }
  await addPeppers(db(), configured);
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

import { randomBytes, randomUUID } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SetupFault } from "./fault";

/** What an installation makes up for itself where its environment says nothing. */
export interface GeneratedSecrets {
  secret: string;
  pepper: string;
  databasePassword: string;
}

const NAMES = ["secret", "pepper", "databasePassword"] as const;

/** Those of the last start, or new ones. Of two starts at once, both use what the first one has written. */
export async function readOrGenerateSecrets(dataDirectory: string): Promise<GeneratedSecrets> {
  const file = join(dataDirectory, "secrets.json");
  return (await readSecrets(file)) ?? (await generateSecrets(file));
}

async function readSecrets(file: string): Promise<GeneratedSecrets | null> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new SetupFault(`${file} can't be read (${error.code}). Start Portcullis as the user that it belongs to.`);
  });
  if (text === null) return null;
  const secrets = parse(text);
  if (NAMES.every((name) => typeof secrets[name] === "string")) return secrets as unknown as GeneratedSecrets;
  throw new SetupFault(`${file} is damaged. Restore it: without its pepper no key of this installation works.`);
}

function parse(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

async function generateSecrets(file: string): Promise<GeneratedSecrets> {
  const secrets: GeneratedSecrets = {
    secret: randomBytes(32).toString("base64url"),
    pepper: randomBytes(32).toString("base64"),
    databasePassword: randomBytes(24).toString("base64url"),
  };
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  // Unlike a rename, a link does not replace what another start has put there meanwhile.
  await link(unfinished, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(unfinished);
  return (await readSecrets(file)) ?? secrets;
}

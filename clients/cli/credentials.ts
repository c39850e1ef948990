import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { addressOf } from "./address";
import { CONFIGURATION_FOLDER, environment } from "./environment";
import { Refused } from "./fault";

/** Where to ask, and as whom. */
export interface Credentials {
  url: string;
  key: string;
}

const FILE = join(CONFIGURATION_FOLDER, "credentials.json");
const LOG_IN = "Run `portcullis login`, or set PORTCULLIS_URL and PORTCULLIS_API_KEY.";

/**
 * PORTCULLIS_URL and PORTCULLIS_API_KEY win over what is stored.
 *
 * @throws Refused where one of both is missing, and where a stored key would go to another address than its own
 */
export async function credentials(): Promise<Credentials> {
  if (environment.url && environment.key) return { url: addressOf(environment.url), key: environment.key };
  const stored = await storedCredentials();
  if (!stored) throw new Refused(`${missing()} ${LOG_IN}`);
  const url = addressOf(stored.url);
  if (environment.url && addressOf(environment.url) !== url) {
    throw new Refused(`The stored API key is for ${url}, and PORTCULLIS_URL is another address. ${LOG_IN}`);
  }
  return { url, key: environment.key ?? stored.key };
}

function missing(): string {
  if (environment.key) return "No address is known to send PORTCULLIS_API_KEY to.";
  return environment.url ? "No API key is known for PORTCULLIS_URL." : "Neither an address nor an API key is known.";
}

/**
 * Readable for nobody else, and never half written.
 *
 * @returns where they are
 * @throws Refused
 */
export async function storeCredentials(credentials: Credentials): Promise<string> {
  const draft = `${FILE}.${process.pid}`;
  try {
    await mkdir(CONFIGURATION_FOLDER, { recursive: true, mode: 0o700 });
    await writeFile(draft, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flag: "wx" });
    await rename(draft, FILE);
  } catch (error) {
    throw new Refused(`The API key can't be stored in ${FILE}: ${messageOf(error)}`);
  }
  return FILE;
}

/** @throws Refused */
export async function forgetCredentials(): Promise<void> {
  await rm(FILE, { force: true }).catch((error: unknown) => {
    throw new Refused(`${FILE} can't be removed: ${messageOf(error)}`);
  });
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Where the last login was; null for none. @throws Refused */
export const storedUrl = async (): Promise<string | null> => (await storedCredentials())?.url ?? null;

async function storedCredentials(): Promise<Credentials | null> {
  const text = await readFile(FILE, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new Refused(`${FILE} can't be read: ${error.message}`);
  });
  if (text === null) return null;
  const stored = parse(text);
  if (!stored) throw new Refused(`${FILE} is damaged. Run \`portcullis login\` again.`);
  return stored;
}

function parse(text: string): Credentials | null {
  try {
    const { url, key } = JSON.parse(text);
    return typeof url === "string" && typeof key === "string" ? { url, key } : null;
  } catch {
    return null;
  }
}

import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
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
  if (!stored) throw new Refused(`No API key is known. ${LOG_IN}`);
  if (environment.url && addressOf(environment.url) !== stored.url) {
    throw new Refused(`The stored API key is for ${stored.url}, and PORTCULLIS_URL is another address. ${LOG_IN}`);
  }
  return { url: stored.url, key: environment.key ?? stored.key };
}

/** Readable for nobody else, and never half written. */
export async function storeCredentials(credentials: Credentials): Promise<string> {
  await mkdir(CONFIGURATION_FOLDER, { recursive: true, mode: 0o700 });
  const draft = `${FILE}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  await rename(draft, FILE);
  return FILE;
}

export const forgetCredentials = (): Promise<void> => rm(FILE, { force: true });

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

/** @throws Refused for what is no http or https address */
export function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash) {
    throw new Refused(`${text} is no address such as https://keys.example.com.`);
  }
  return url.href.replace(/\/+$/, "");
}

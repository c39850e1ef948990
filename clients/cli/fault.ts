import { AccountError } from "@/clients/typescript/account-error";
import { VerificationError } from "@/clients/typescript/client";
import { say, WriteError } from "./output";

/** What the shell is told. */
export const FAILED = 1;
const USAGE = 2;

/** The command line says something that can't be. */
export class UsageError extends Error {}

/** Something else than the API has refused, in words for the user. */
export class Refused extends Error {}

/**
 * Says on standard error what went wrong.
 *
 * @returns the exit code
 */
export function explain(error: unknown): number {
  if (error instanceof UsageError) {
    say(`${error.message}\n\nportcullis --help tells what there is.`);
    return USAGE;
  }
  // `portcullis … | head` closes the pipe as soon as it has enough.
  if (error instanceof WriteError && error.code === "EPIPE") return 0;
  for (const line of linesOf(error)) say(line);
  return FAILED;
}

/** The problem document behind an error; null where there is none. */
export const problemOf = (error: unknown) =>
  error instanceof AccountError || error instanceof VerificationError ? error.problem : null;

function linesOf(error: unknown): string[] {
  if (error instanceof AccountError || error instanceof VerificationError) return linesOfRefusal(error);
  if (error instanceof Refused || error instanceof WriteError) return [error.message];
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}

function linesOfRefusal({ message, status, problem, cause }: AccountError | VerificationError): string[] {
  if (!problem) return [message, ...causeOf(cause), ...(status === null ? [] : [WRONG_ADDRESS])];
  const errors = problem.errors ?? [];
  const sentence = errors.length > 0 && problem.title ? `${problem.title}.` : problem.detail;
  return [
    `${sentence} (${problem.code})`,
    ...errors.map(({ field, detail }) => `  ${optionOf(field)}: ${detail}`),
    ...(problem.code === "permission_missing" ? [`  ${HOW_TO_PERMIT}`] : []),
  ];
}

const WRONG_ADDRESS =
  "  Is the URL that of Portcullis itself? It was given to `portcullis login --url` or is in PORTCULLIS_URL.";
const HOW_TO_PERMIT =
  "The authorization group of the API key in use has to have it: `portcullis whoami` tells what the key may do.";

/** What the API's fields and parameters are called on the command line, where that is something else. */
const OPTIONS: Record<string, string> = { allowedIps: "allowed-ip", authorizationGroup: "group", secret: "own-secret" };
const SAME = ["name", "memo", "expiresAt", "requestsPerSecond", "requestsPerDay", "grace", "reason", "clientId"];
const OF_LISTS = ["page", "limit", "status", "expiration", "group", "channel", "search", "sort", "direction"];
const OF_QUESTIONS = ["address", "permission"];

/** `--expires-at` for `expiresAt`; what no option has said keeps the name that it has. */
function optionOf(field: string): string {
  const [name = ""] = field.split(".");
  const option = OPTIONS[name];
  if (option) return `--${option}`;
  if (![...SAME, ...OF_LISTS, ...OF_QUESTIONS].includes(name)) return field;
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Such as `connect ECONNREFUSED 127.0.0.1:3000`, which fetch hides one level below. */
function causeOf(cause: unknown): string[] {
  if (!(cause instanceof Error)) return [];
  const { message } = cause.cause instanceof Error ? cause.cause : cause;
  return message ? [`  ${message}`] : [];
}

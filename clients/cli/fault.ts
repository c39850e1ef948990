import { AccountError } from "@/clients/typescript/account-error";
import { VerificationError } from "@/clients/typescript/client";

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
    console.error(`${error.message}\n\nportcullis --help tells what there is.`);
    return USAGE;
  }
  for (const line of linesOf(error)) console.error(line);
  return FAILED;
}

function linesOf(error: unknown): string[] {
  if (error instanceof AccountError) return linesOfProblem(error);
  if (error instanceof VerificationError) return [error.message, ...causeOf(error)];
  if (error instanceof Refused) return [error.message];
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}

const linesOfProblem = ({ message, cause, problem }: AccountError): string[] => [
  problem ? `${message} (${problem.code})` : message,
  ...(problem?.errors ?? []).map(({ field, detail }) => `  ${field}: ${detail}`),
  ...causeOf({ cause }),
];

/** Such as `connect ECONNREFUSED 127.0.0.1:3000`, which fetch hides one level below. */
function causeOf({ cause }: { cause?: unknown }): string[] {
  if (!(cause instanceof Error)) return [];
  const { message } = cause.cause instanceof Error ? cause.cause : cause;
  return message ? [`  ${message}`] : [];
}

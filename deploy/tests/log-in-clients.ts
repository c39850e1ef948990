import { execFile } from "node:child_process";
import { CLIENT_ADDRESS } from "./client";
import type { Outcome, Pair } from "./log-in";

const PATIENCE_S = "60";

/** How servers say that it is not the secret: RFC 5530 section 3, RFC 3206 section 4, and nginx. */
const PASSING = /\[UNAVAILABLE\]|\[SYS\/TEMP\]|internal server error/;
/** RFC 4954 section 6. */
const SMTP_PASSING = /^<[~-]?\*+ +4\d\d /m;
const SMTP_REFUSED = /^<[~-]?\*+ +535 5\.7\.8 /m;

interface Done {
  code: number;
  output: string;
}

/** IMAP and POP3 by TLS. @param options further ones of curl */
export const curl = (url: string, { clientId, secret }: Pair, options: string[] = []) =>
  run("curl", [
    ...["--verbose", "--silent", "--show-error", "--insecure", "--max-time", PATIENCE_S],
    ...["--interface", CLIENT_ADDRESS, "--user", `${clientId}:${secret}`, ...options, url],
  ]);

/** @throws Error for what is neither a log-in nor a refusal */
export async function logInByCurl(url: string, pair: Pair): Promise<Outcome> {
  const { code, output } = await curl(url, pair);
  if (code === 0) return "in";
  if (PASSING.test(output)) return "unavailable";
  if (code === 67) return "refused";
  throw new Error(output);
}

/**
 * Submits a message by TLS.
 *
 * @throws Error for what is neither a submission nor a refusal to authenticate
 */
export async function logInBySwaks(port: number, { clientId, secret }: Pair): Promise<Outcome> {
  const { code, output } = await run("swaks", [
    ...["--server", "127.0.0.1", "--port", String(port), "--tls-on-connect", "--timeout", PATIENCE_S],
    ...["--local-interface", CLIENT_ADDRESS, "--ehlo", "client.example"],
    ...["--auth", "PLAIN", "--auth-user", clientId, "--auth-password", secret],
    ...["--from", "sender@example.com", "--to", "recipient@example.org"],
  ]);
  if (code === 0) return "in";
  if (SMTP_PASSING.test(output)) return "unavailable";
  if (SMTP_REFUSED.test(output)) return "refused";
  throw new Error(output);
}

function run(program: string, args: string[]): Promise<Done> {
  return new Promise((resolve) => {
    execFile(program, args, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, output: stdout + stderr }),
    );
  });
}

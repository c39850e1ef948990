import type { IncomingMessage, ServerResponse } from "node:http";
import { canonicalAddress } from "@/lib/domain/address";
import { readCredential } from "@/lib/domain/credential";
import { DENIALS } from "@/lib/domain/denial";
import { PROBLEMS, type Problem, refuse, UNKNOWN } from "./answer";
import { readAsker } from "./asker";
import type { Metrics } from "./metrics";
import type { PairVerdict, Verifier } from "./verifier";

/** Seconds until nginx lets somebody try again in the same connection. */
const WAIT = "2";
/** After so many attempts it is told no time to wait, and ends the connection. */
const MAX_ATTEMPTS = 10;

interface Backend {
  address: string;
  port: string;
}

/**
 * For nginx's mail proxy: https://nginx.org/en/docs/mail/ngx_mail_auth_http_module.html#protocol. nginx shows a service
 * credential by `auth_http_header`, because it says itself where its clients come from. The query names the mail server
 * behind it: `?server=127.0.0.1:143`.
 */
export async function answerNginxMail(
  verifier: Verifier,
  metrics: Metrics,
  req: IncomingMessage,
  res: ServerResponse,
  search: string,
): Promise<void> {
  const begun = performance.now();
  const credential = readCredential(req.rawHeaders);
  const backend = readBackend(search);
  if (req.method !== "GET") return refuse(res, PROBLEMS.getOnly);
  if (credential.kind === "none") return refuse(res, PROBLEMS.credentialMissing);
  if (credential.kind === "ambiguous") return refuse(res, PROBLEMS.credentialAmbiguous);
  if (!backend) return refuse(res, SERVER_MALFORMED);
  try {
    const asker = await readAsker(verifier, req, credential);
    if ("status" in asker) return refuse(res, asker);
    const { "auth-user": user = "", "auth-pass": password = "", "client-ip": address = "" } = textHeaders(req);
    const verdict = await verifier.verifyPair(unescapeText(user), unescapeText(password), {
      door: "email",
      address: canonicalAddress(address),
      permission: null,
      within: asker.tenantId,
    });
    if (verdict.key?.clientId && verdict.decision.allowed) letIn(res, backend, verdict.key.clientId);
    else keepOut(req, res, verdict);
    metrics.answered(performance.now() - begun);
  } catch (error) {
    verifier.failures.add(error);
    // nginx does not look at the status, but at Auth-Status.
    answer(res, 503, refusal(req, "temporary", PROBLEMS.unavailable.detail));
  }
}

const SERVER_MALFORMED: Problem = {
  status: 400,
  code: "server_malformed",
  detail: "Name the mail server by its address, such as ?server=127.0.0.1:143.",
  error: null,
};

/** Whether it makes sense to try again with the same secret, in the words of the protocols. */
const CODES = {
  invalid: { smtp: "535 5.7.8", imap: "[AUTHENTICATIONFAILED] ", pop3: "[AUTH] " },
  temporary: { smtp: "454 4.7.0", imap: "[UNAVAILABLE] ", pop3: "[SYS/TEMP] " },
} as const;

/** RFC 4954 section 6 for SMTP, RFC 5530 section 3 for IMAP, RFC 3206 section 4 for POP3. */
function refusal({ headers }: IncomingMessage, kind: keyof typeof CODES, message: string): Record<string, string> {
  const { smtp, imap, pop3 } = CODES[kind];
  const protocol = headers["auth-protocol"];
  const code = protocol === "imap" ? imap : protocol === "pop3" ? pop3 : "";
  return { "Auth-Status": code + message, "Auth-Error-Code": smtp };
}

function readBackend(search: string): Backend | null {
  const [[name, server = ""] = [], ...others] = new URLSearchParams(search);
  const [, address = "", port = ""] = /^(.+):([1-9][0-9]{0,4})$/.exec(server) ?? [];
  const canonical = canonicalAddress(address.replace(/^\[(.*)\]$/, "$1"));
  return name === "server" && others.length === 0 && canonical ? { address: canonical, port } : null;
}

/** Repeated ones are left out: nginx sends each once. */
function textHeaders({ headersDistinct }: IncomingMessage): Record<string, string | undefined> {
  const single = Object.entries(headersDistinct).filter(([, values]) => values?.length === 1);
  return Object.fromEntries(single.map(([name, values]) => [name, values?.[0]]));
}

/**
 * nginx escapes spaces, percent signs and control characters, and sends all other bytes as they came, which node shows as
 * Latin-1. Empty, and so of nobody, for what is no UTF-8.
 */
function unescapeText(text: string): string {
  try {
    return decodeURIComponent(text.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`));
  } catch {
    return "";
  }
}

function letIn(res: ServerResponse, { address, port }: Backend, clientId: string): void {
  // The name as it is stored: the mailbox must not depend on how it was typed.
  answer(res, 200, { "Auth-Status": "OK", "Auth-Server": address, "Auth-Port": port, "Auth-User": clientId });
}

function keepOut(req: IncomingMessage, res: ServerResponse, { decision }: PairVerdict): void {
  const { reason } = decision.allowed ? UNKNOWN : decision;
  const { status, message } = DENIALS[reason];
  const attempts = Number(req.headers["auth-login-attempt"] ?? MAX_ATTEMPTS);
  answer(res, 200, {
    ...refusal(req, status === 429 ? "temporary" : "invalid", message),
    ...(attempts < MAX_ATTEMPTS && { "Auth-Wait": WAIT }),
  });
}

function answer(res: ServerResponse, status: number, headers: Record<string, string>): void {
  res.writeHead(status, { ...headers, "Content-Length": "0", "Cache-Control": "no-store" }).end();
}

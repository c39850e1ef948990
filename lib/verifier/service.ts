import type { IncomingMessage, ServerResponse } from "node:http";
import { GATEWAY_PREFIX } from "@/lib/domain/ai/gateway-prefix";
import { Gateway } from "./gateway/gateway";
import { answerHealth, answerReadiness } from "./health";
import { answerCredential, FORWARD_AUTH, NGINX_AUTH, WHOAMI } from "./http";
import type { Verify } from "./in-process";
import { Metrics } from "./metrics";
import { answerNginxMail } from "./nginx-mail";
import { answerProgram } from "./programs";
import { Verifier } from "./verifier";

export interface VerifierService {
  /** @returns whether the request was the verifier's to answer */
  handle(req: IncomingMessage, res: ServerResponse): boolean;
  verify: Verify;
  /** After the last answer: writes what is to be written, and signs off so that no revocation waits for this process. */
  close(): Promise<void>;
}

type Answer = (req: IncomingMessage, res: ServerResponse, search: string) => void;

/** @throws when the database can't be asked, or is a replica */
export async function openVerifier(): Promise<VerifierService> {
  const verifier = new Verifier();
  await verifier.start();
  const gateway = new Gateway(verifier);
  const metrics = new Metrics(verifier, gateway.traffic.metrics);

  /** Answered here and never by the console. */
  const answers = new Map<string, Answer>([
    ["/verify", (req, res, search) => answerCredential(verifier, metrics, FORWARD_AUTH, req, res, search)],
    ["/verify/nginx", (req, res, search) => answerCredential(verifier, metrics, NGINX_AUTH, req, res, search)],
    ["/api/whoami", (req, res, search) => answerCredential(verifier, metrics, WHOAMI, req, res, search)],
    ["/verify/nginx-mail", (req, res, search) => void answerNginxMail(verifier, metrics, req, res, search)],
    ["/v1/verify", (req, res, search) => void answerProgram(verifier, metrics, req, res, search)],
    ["/healthz", (_req, res) => void answerHealth(verifier, res)],
    ["/readyz", (_req, res) => answerReadiness(verifier, res)],
    ["/metrics", (req, res) => void metrics.answer(req, res)],
  ]);

  return {
    handle(req, res) {
      const url = req.url ?? "/";
      const mark = url.indexOf("?");
      const path = mark < 0 ? url : url.slice(0, mark);
      const answer = answers.get(path);
      if (!answer) {
        if (!path.startsWith(`${GATEWAY_PREFIX}/`)) return false;
        void gateway.handle(path.slice(GATEWAY_PREFIX.length), req, res);
        return true;
      }
      answer(req, res, mark < 0 ? "" : url.slice(mark + 1));
      return true;
    },
    verify: (secret, question) => verifier.verify(secret, question),
    close: async () => {
      await gateway.close();
      await verifier.stop();
    },
  };
}

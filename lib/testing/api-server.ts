import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import * as nothing from "@/app/api/account/[[...path]]/route";
import * as revoke from "@/app/api/account/api-keys/[identifier]/revoke/route";
import * as rotate from "@/app/api/account/api-keys/[identifier]/rotate/route";
import * as key from "@/app/api/account/api-keys/[identifier]/route";
import * as keys from "@/app/api/account/api-keys/route";
import * as groups from "@/app/api/account/authorization-groups/route";
import * as revokeCredential from "@/app/api/account/channel-credentials/[identifier]/revoke/route";
import * as rotateCredential from "@/app/api/account/channel-credentials/[identifier]/rotate/route";
import * as credential from "@/app/api/account/channel-credentials/[identifier]/route";
import * as credentials from "@/app/api/account/channel-credentials/route";
import * as resume from "@/app/api/account/sub-accounts/[identifier]/resume/route";
import * as subAccount from "@/app/api/account/sub-accounts/[identifier]/route";
import * as suspend from "@/app/api/account/sub-accounts/[identifier]/suspend/route";
import * as subAccounts from "@/app/api/account/sub-accounts/route";
import { guardConsole } from "@/lib/setup/console-guard";
import { lendVerifier } from "@/lib/verifier/in-process";
import { openVerifier } from "@/lib/verifier/service";

const ROUTES = [
  { path: /^\/api\/account\/authorization-groups$/, handlers: groups },
  { path: /^\/api\/account\/api-keys$/, handlers: keys },
  { path: /^\/api\/account\/api-keys\/(?<identifier>[^/]+)$/, handlers: key },
  { path: /^\/api\/account\/api-keys\/(?<identifier>[^/]+)\/rotate$/, handlers: rotate },
  { path: /^\/api\/account\/api-keys\/(?<identifier>[^/]+)\/revoke$/, handlers: revoke },
  { path: /^\/api\/account\/channel-credentials$/, handlers: credentials },
  { path: /^\/api\/account\/channel-credentials\/(?<identifier>[^/]+)$/, handlers: credential },
  { path: /^\/api\/account\/channel-credentials\/(?<identifier>[^/]+)\/rotate$/, handlers: rotateCredential },
  { path: /^\/api\/account\/channel-credentials\/(?<identifier>[^/]+)\/revoke$/, handlers: revokeCredential },
  { path: /^\/api\/account\/sub-accounts$/, handlers: subAccounts },
  { path: /^\/api\/account\/sub-accounts\/(?<identifier>[^/]+)$/, handlers: subAccount },
  { path: /^\/api\/account\/sub-accounts\/(?<identifier>[^/]+)\/suspend$/, handlers: suspend },
  { path: /^\/api\/account\/sub-accounts\/(?<identifier>[^/]+)\/resume$/, handlers: resume },
  { path: /^\/api\/account(\/|$)/, handlers: nothing },
];

export interface ApiServer {
  url: string;
  close(): Promise<void>;
}

/** The API's own route handlers behind a real verifier and a server that does for them what Next does, and no more. */
export async function serveApi(): Promise<ApiServer> {
  const verifier = await openVerifier();
  lendVerifier(verifier.verify);
  const server = createServer((req, res) => {
    if (verifier.handle(req, res)) return;
    guardConsole(
      req,
      res,
      (address) => address === "127.0.0.1",
      () => void answer(req, res),
    );
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await verifier.close();
    },
  };
}

async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? "/", "http://localhost");
  const route = ROUTES.find(({ path }) => path.test(url.pathname));
  if (!route) return void res.writeHead(404).end();
  const method = req.method as keyof typeof keys;
  const init: RequestInit & { duplex: "half" } = {
    method,
    headers: Object.entries(req.headers).map(([name, value]): [string, string] => [name, String(value)]),
    // The browser's types, which the compiler takes fetch's for, know no streams of Node's.
    body: method === "GET" || method === "HEAD" ? null : (Readable.toWeb(req) as unknown as BodyInit),
    duplex: "half",
  };
  const groups = route.path.exec(url.pathname)?.groups;
  const response = await route.handlers[method](
    new Request(url, init),
    groups ? { params: Promise.resolve(groups) } : {},
  );
  res.writeHead(response.status, Object.fromEntries(response.headers));
  res.end(Buffer.from(await response.arrayBuffer()));
}

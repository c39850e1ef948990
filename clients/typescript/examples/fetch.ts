import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Portcullis } from "../client.js";
import { withKey } from "../fetch.js";

const { PORTCULLIS_URL = "http://localhost:3000", PORTCULLIS_CREDENTIAL = "", PORT = "8080" } = process.env;

/** What this server hands to a handler beside the request. */
interface Connection {
  remoteAddress: string | undefined;
}

const portcullis = new Portcullis({ url: PORTCULLIS_URL, credential: PORTCULLIS_CREDENTIAL });

const orders = withKey(
  portcullis,
  { permission: "orders:read", address: (_request, { remoteAddress }: Connection) => remoteAddress },
  (_request, { tenant, key }) => Response.json({ tenant: tenant.name, key: key.name, orders: [] }),
);

// Frameworks that speak Request and Response do this themselves.
const server = createServer(async (req, res) => {
  const headers = Object.entries(req.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const request = new Request(new URL(req.url ?? "/", "http://localhost"), { headers });
  const answer = await orders(request, { remoteAddress: req.socket.remoteAddress });
  res.writeHead(answer.status, [...answer.headers].flat()).end(await answer.text());
});
server.listen(Number(PORT), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

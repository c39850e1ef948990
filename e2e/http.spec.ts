import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { BASE_URL } from "@/lib/testing/installation";

const { host, hostname, port } = new URL(BASE_URL);

/** The first line of the answer to a request as it goes over the wire: clients would mend it. */
function statusLine(request: string, headers: string[] = []): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("The connection was closed without an answer.")));
    socket.once("data", (data) => {
      resolve(data.toString("latin1").split("\r\n", 1)[0] ?? "");
      socket.destroy();
    });
    socket.write([`${request} HTTP/1.1`, `Host: ${host}`, ...headers, "", ""].join("\r\n"));
  });
}

/** What Java's HttpClient and `curl --http2` send along with their first request, and what browsers open sockets with. */
const OFFERS = {
  h2c: ["Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQAAP__"],
  websocket: ["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"],
};

for (const [offer, headers] of Object.entries(OFFERS)) {
  test(`an offer to change to ${offer} is passed over, and the request answered`, async () => {
    // The console listens for offers from its first request on.
    expect(await statusLine("GET /login")).toContain(" 200 ");
    expect(await statusLine("GET /verify", headers)).toContain(" 401 ");
    expect(await statusLine("GET /healthz?from=probe", headers)).toContain(" 200 ");
    expect(await statusLine("GET /login", headers)).toContain(" 200 ");
  });
}

for (const target of ["*", "http://elsewhere.example/login", "/tenant-api-keys/%ff", "/tenant-api-keys/%", "/%e0%a4"]) {
  test(`${target} is no address`, async () => {
    expect(await statusLine(`OPTIONS ${target}`)).toContain(" 400 ");
    // A cookie of any content passes the proxy in front of the pages.
    expect(await statusLine(`GET ${target}`, ["Cookie: portcullis-session=anything"])).toContain(" 400 ");
  });
}

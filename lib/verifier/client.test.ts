import { Agent, createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { createTestDatabase } from "@/lib/testing/database";
import { createGroup, createKey, createTenant } from "@/prisma/factories";
import { openVerifier, type VerifierService } from "./service";

await createTestDatabase();
process.env.PORTCULLIS_TRUSTED_PROXIES = "127.0.0.1 198.51.100.0/24, 2001:db8:ffff::/48";

/** All of 127.0.0.0/8 is this machine. */
const PROXY = "127.0.0.1";
const STRANGER = "127.0.0.2";

let verifier: VerifierService;
let server: Server;
/** How the socket shows its peer. */
const peers = new Set<string | undefined>();
let tenantId: string;
let groupId: string;

beforeAll(async () => {
  tenantId = (await createTenant(db())).id;
  groupId = (await createGroup(db(), { tenantId })).id;
  verifier = await openVerifier();
  server = createServer((req, res) => {
    peers.add(req.socket.remoteAddress);
    verifier.handle(req, res);
  }).listen(0, "::");
  await new Promise((resolve) => server.once("listening", resolve));
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await verifier.close();
});

const onlyFrom = async (...allowlist: string[]) => (await createKey(db(), { tenantId, groupId, allowlist })).secret;

interface Asked {
  from?: string;
  xForwardedFor?: string[];
  agent?: Agent;
}

function verify(secret: string, { from = PROXY, xForwardedFor = [], agent }: Asked): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const headers = [
    "Host",
    "verifier",
    "X-API-Key",
    secret,
    ...xForwardedFor.flatMap((hop) => ["X-Forwarded-For", hop]),
  ];
  return new Promise((resolve, reject) => {
    const options = { host: PROXY, port, localAddress: from, path: "/verify", headers, ...(agent && { agent }) };
    const sent = request(options, async (res) => {
      const body = (await res.toArray()).join("");
      resolve(res.statusCode === 200 ? "allowed" : JSON.parse(body).code);
    });
    sent.on("error", reject).end();
  });
}

test("an IPv4 peer of a socket for both families is compared as IPv4", async () => {
  const secret = await onlyFrom("127.0.0.2");
  expect(await verify(secret, { from: STRANGER })).toBe("allowed");
  expect(await verify(secret, { from: PROXY })).toBe("address_not_allowed");
  expect(peers).toContain("::ffff:127.0.0.2");
});

describe("behind a trusted proxy", () => {
  test.each<[string, string[], string[]]>([
    ["the hop that it saw", ["192.0.2.7"], ["192.0.2.7"]],
    ["what the client invented stands further left", ["192.0.2.7"], ["10.0.0.1, 192.0.2.7"]],
    ["further trusted proxies", ["192.0.2.7"], ["10.0.0.1, 192.0.2.7, 198.51.100.3"]],
    ["several headers are one", ["192.0.2.7"], ["10.0.0.1", "192.0.2.7", "198.51.100.3"]],
    ["mapped addresses are IPv4", ["192.0.2.0/24"], ["::ffff:192.0.2.7"]],
    ["IPv6, through a proxy with IPv6", ["2001:db8::/48"], ["2001:DB8:0:1::7, 2001:db8:ffff::1"]],
    ["no header at all: the proxy is the client", ["127.0.0.1"], []],
  ])("%s", async (_, allowlist, xForwardedFor) => {
    expect(await verify(await onlyFrom(...allowlist), { xForwardedFor })).toBe("allowed");
    expect(await verify(await onlyFrom("10.0.0.1"), { xForwardedFor })).toBe("address_not_allowed");
  });

  test.each([
    [["unknown"]],
    [[""]],
    [["192.0.2.7, unknown"]],
    [["192.0.2.7", ""]],
    [["192.0.2.007"]],
    [["127.1"]],
    [["0x7f.1"]],
    [["2130706433"]],
    [["fe80::1%eth0"]],
    [["for=192.0.2.7"]],
    [[`${"198.51.100.1, ".repeat(40)}198.51.100.1`]],
  ])("%j can't be read: denied, even where any address will do", async (xForwardedFor) => {
    const secret = await onlyFrom();
    expect(await verify(secret, { xForwardedFor: ["192.0.2.7"] })).toBe("allowed");
    expect(await verify(secret, { xForwardedFor })).toBe("address_not_allowed");
  });

  test("every request of a connection has a client of its own", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const secret = await onlyFrom("192.0.2.7");
    const answers: string[] = [];
    for (const hop of ["192.0.2.7", "192.0.2.8", "192.0.2.7"]) {
      answers.push(await verify(secret, { xForwardedFor: [hop], agent }));
    }
    agent.destroy();
    expect(answers).toEqual(["allowed", "address_not_allowed", "allowed"]);
  });
});

test.each([[["192.0.2.7"]], [["192.0.2.7, 127.0.0.1"]], [["192.0.2.7", "127.0.0.1"]], [["unknown"]]])(
  "from anybody else, %j counts for nothing",
  async (xForwardedFor) => {
    expect(await verify(await onlyFrom(STRANGER), { from: STRANGER, xForwardedFor })).toBe("allowed");
    const elsewhere = await onlyFrom("192.0.2.7");
    expect(await verify(elsewhere, { from: STRANGER, xForwardedFor })).toBe("address_not_allowed");
  },
);

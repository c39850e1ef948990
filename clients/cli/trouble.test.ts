import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { VERIFY_PERMISSION } from "@/lib/domain/service-schema";
import { type ApiTenant, apiTenant } from "@/lib/testing/api-client";
import { type ApiServer, serveApi } from "@/lib/testing/api-server";
import { type Cli, cliOf } from "@/lib/testing/cli";
import { createTestDatabase } from "@/lib/testing/database";
import { createGroup, createKey } from "@/prisma/factories";

await createTestDatabase();

let server: ApiServer;
let tenant: ApiTenant;
let cli: Cli;

beforeAll(async () => {
  server = await serveApi();
  tenant = await apiTenant();
  cli = await cliAs((await tenant.key("writer")).secret);
});
afterAll(() => server.close());

const cliAs = (key: string, url = server.url) => cliOf({ PORTCULLIS_URL: url, PORTCULLIS_API_KEY: key });
const keyNamed = (name: string) => db().key.findFirstOrThrow({ where: { tenantId: tenant.id, name } });

describe("a secret that could not be written", () => {
  test.each([[[]], [["-o", "json"]]])("%j: the key, what happened to it and the way out are told", async (more) => {
    const name = `Full ${more.length}`;
    const created = await cli.runInto("/dev/full", ["keys", "create", "--name", name, ...more]);
    const { id } = await keyNamed(name);
    expect(created.code).toBe(1);
    expect(created.stderr).toContain(`Standard output can't be written: ENOSPC. The key ${name} was created`);
    expect(created.stderr).toContain(`portcullis keys rotate ${id}\n`);
    const rotated = await cli.runInto("/dev/full", ["keys", "rotate", id, ...more]);
    expect(rotated).toMatchObject({ code: 1, stderr: expect.stringContaining(`The key ${name} was rotated`) });
  });

  test("nor is it lost in a pipe that nobody reads", async () => {
    const created = await cli.runInto("|true", ["keys", "create", "--name", "Unread"]);
    expect(created).toMatchObject({ code: 1, stderr: expect.stringContaining("EPIPE. The key Unread was created") });
  });

  test("other answers that could not be written are failures, too, but not where somebody has read enough", async () => {
    expect(await cli.runInto("/dev/full", ["keys", "list"])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("Standard output can't be written: ENOSPC.\n"),
    });
    expect(await cli.runInto("|true", ["keys", "list"])).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("a refusal", () => {
  test("is a problem document on standard output where JSON is asked for, and a sentence beside it", async () => {
    const refused = await cli.run(["keys", "get", "nosuchkey", "-o", "json"]);
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({ status: 404, code: "key_not_found" });
    expect(refused.stderr).toContain("(key_not_found)");
  });

  test("of a question names the field at fault", async () => {
    const group = await createGroup(db(), { tenantId: tenant.id, permissions: [VERIFY_PERMISSION] });
    const service = await cliAs((await createKey(db(), { tenantId: tenant.id, groupId: group.id })).secret);
    const refused = await service.run(["verify", "--address", "here", "-o", "json"], "ptc_key");
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/--address: Give an IPv4 or IPv6 address/),
    });
    expect(JSON.parse(refused.stdout)).toMatchObject({ code: "body_invalid", errors: [{ field: "address" }] });
  });
});

test.each([200, 404])("a page of something else, with a %i, is explained", async (status) => {
  const other = createServer((_req, res) =>
    res.writeHead(status, { "Content-Type": "text/html" }).end("<h1>Shop</h1>"),
  );
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const mine = await cliAs("ptc_key", `http://127.0.0.1:${(other.address() as AddressInfo).port}`);
  for (const args of [["whoami"], ["keys", "list"]]) {
    const { code, stdout, stderr } = await mine.run(args);
    expect([code, stdout], stderr).toEqual([1, ""]);
    expect(stderr).toMatch(
      /^There was no answer of Portcullis, but a \d+\.\n {2}Is the URL that of Portcullis itself\?/,
    );
  }
  other.close();
});

test.each(["table", "json"])(
  "what a server of somebody else sends does nothing to the terminal: %s",
  async (output) => {
    const detail = "\u001b]0;owned\u0007\u009b2J\u202egnp.exe";
    const problem = { type: "about:blank", title: detail, status: 404, code: "key_not_found", detail };
    const hostile = createServer((_req, res) =>
      res.writeHead(404, { "Content-Type": "application/problem+json" }).end(JSON.stringify(problem)),
    );
    await new Promise<void>((resolve) => hostile.listen(0, "127.0.0.1", resolve));
    const mine = await cliAs("ptc_key", `http://127.0.0.1:${(hostile.address() as AddressInfo).port}`);
    const { code, stdout, stderr } = await mine.run(["keys", "get", "some", "-o", output]);
    expect([code, `${stdout}${stderr}`.match(/[^\P{Cc}\n]|\p{Bidi_Control}/gu)]).toEqual([1, null]);
    expect(stderr).toContain("\\u001b]0;owned\\u0007\\u009b2J\\u202egnp.exe");
    if (output === "json") expect(JSON.parse(stdout)).toMatchObject({ detail });
    hostile.close();
  },
);

test("login asks for no address where there is one already", async () => {
  const own = await cliOf();
  const { secret } = await tenant.key("reader", { name: "First" });
  await own.run(["login", "--url", server.url], secret);
  const { secret: next } = await tenant.key("reader", { name: "Second" });
  expect(await own.run(["login"], next)).toMatchObject({ code: 0, stderr: expect.stringContaining("with Second") });
});

describe("lists", () => {
  test("fit a terminal, and are whole in a pipe", async () => {
    const own = await apiTenant();
    const mine = await cliAs((await own.key("reader", { name: "Reader" })).secret);
    const name = "A name that is much too long for a line of a terminal ".repeat(3).trim();
    await own.key("plain", { name, expiresAt: new Date("2060-01-02T03:04:05Z") });
    const { stdout } = await mine.type(["keys", "list"], [], 80);
    for (const line of stdout.split("\r\n")) expect(line.length, line).toBeLessThanOrEqual(80);
    expect(stdout).toMatch(/A name .*…/);
    const piped = await mine.run(["keys", "list"]);
    expect(piped.stdout).toContain(name);
    expect(piped.stdout).toContain("2060-01-02 03:04Z");
    expect(piped.stderr).toBe("Page 1 of 1, 2 keys\n");
    expect((await mine.run(["keys", "list", "--page", "99"])).stderr).toBe("There is no page 99: 2 keys on 1 page\n");
    expect((await mine.run(["keys", "list", "--search", "Reader"])).stderr).toBe("Page 1 of 1, 1 key\n");
    expect((await mine.run(["keys", "list", "--search", "nothing"])).stderr).toBe("No keys\n");
  });

  test("groups have the identifiers that keys are given", async () => {
    const own = await apiTenant();
    const mine = await cliAs((await own.key("writer")).secret);
    const listed = await mine.run(["groups", "list"]);
    expect(listed.stdout).toMatch(/^IDENTIFIER +NAME +PERMISSIONS\n/);
    expect(listed.stderr).toBe("Page 1 of 1, 4 groups\n");
    const { id } = own.groups.plain;
    expect(listed.stdout).toContain(id);
    expect((await mine.run(["keys", "create", "--name", "Grouped", "--group", id])).code).toBe(0);
    expect(await db().key.findFirst({ where: { tenantId: own.id, name: "Grouped" } })).toMatchObject({ groupId: id });
  });
});

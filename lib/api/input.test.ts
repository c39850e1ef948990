import { describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { startApi } from "@/lib/testing/start-api";

const { url, call, expectProblem, tenant, ...api } = await startApi();
const writer = api.writer.secret;

describe("bodies", () => {
  const send = (body: string | Buffer, type = "application/json", more = {}) =>
    fetch(`${url}/api/account/api-keys`, {
      method: "POST",
      headers: { Authorization: `Bearer ${writer}`, "Content-Type": type, ...more },
      body: new Uint8Array(Buffer.from(body)),
    }).then(async (answer) => [answer.status, ((await answer.json()) as { code?: string }).code]);

  test("what is no JSON object", async () => {
    for (const body of ["{", "[]", "null", '"memo"', Buffer.from([0x7b, 0xff, 0x7d]), "{}{}"]) {
      expect(await send(body), String(body)).toEqual([400, "body_malformed"]);
    }
    expect(await send("{}", "text/plain")).toEqual([415, "body_not_json"]);
    expect(await send("{}", "application/json", { "Content-Encoding": "gzip" })).toEqual([415, "body_not_json"]);
    for (const charset of ["latin1", "utf-16", '"iso-8859-1"']) {
      expect(await send("{}", `application/json; charset=${charset}`), charset).toEqual([415, "body_not_json"]);
    }
    for (const charset of ["utf-8", "UTF-8", '"utf-8"']) {
      expect((await send("{}", `application/json; charset=${charset}`))[0], charset).toBe(201);
    }
  });

  test("what is too large, whether it says so or not", async () => {
    const large = JSON.stringify({ memo: " ".repeat(64 * 1024) });
    expect(await send(large)).toEqual([413, "body_too_large"]);
    const chunked = await fetch(`${url}/api/account/api-keys`, {
      method: "POST",
      headers: { Authorization: `Bearer ${writer}`, "Content-Type": "application/json" },
      body: new Blob([large]).stream(),
      duplex: "half",
    } as RequestInit);
    expect(chunked.status).toBe(413);
  });

  test("what is too large is not received, and nobody is asked for a credential", async () => {
    await expectProblem("body_too_large", "POST", "", { body: { memo: " ".repeat(64 * 1024) } });
  });

  test.each([
    [{ mmo: "x" }, "mmo"],
    [{ memo: 5 }, "memo"],
    [{ memo: "x".repeat(501) }, "memo"],
    [{ memo: "a\u0000b" }, "memo"],
    [{ name: "x" }, "name"],
    [{ name: null }, "name"],
    [{ allowedIps: "127.0.0.1" }, "allowedIps"],
    [{ allowedIps: ["127.0.0.1", "10.0.0.1/8"] }, "allowedIps.1"],
    [{ allowedIps: ["010.0.0.1"] }, "allowedIps.0"],
    [{ expiresAt: "2060-12-31" }, "expiresAt"],
    [{ expiresAt: "2060-12-31T23:59:59" }, "expiresAt"],
    [{ expiresAt: "9999-06-01T00:00:00Z" }, "expiresAt"],
    [{ expiresAt: "2020-01-01T00:00:00+02:00" }, "expiresAt"],
    [{ authorizationGroup: "nosuchgroup" }, "authorizationGroup"],
    [{ authorizationGroup: "no such group" }, "authorizationGroup"],
    [{ requestsPerSecond: 0 }, "requestsPerSecond"],
    [{ requestsPerDay: "5" }, "requestsPerDay"],
  ])("%o is refused at its field", async (sent, field) => {
    const { body } = await expectProblem("input_invalid", "POST", "", { as: writer, body: sent });
    expect(body.errors).toEqual([{ field, detail: expect.any(String) }]);
  });

  test.each([
    [{ memo: 5 }, "memo: Give text."],
    [{ name: null }, "name: Give text, or leave the field out: it can't be null."],
    [{ allowedIps: "127.0.0.1" }, "allowedIps: Give a list."],
    [{ allowedIps: [1] }, "allowedIps.0: Give text."],
    [{ requestsPerDay: 1.5 }, "requestsPerDay: Give a whole number."],
    [{ mmo: "x", expiresAt: "soon" }, /^\w+: (There is no such field|Give an instant)/],
  ])("%o is told about its first fault in the detail", async (sent, detail) => {
    const { body } = await expectProblem("input_invalid", "POST", "", { as: writer, body: sent });
    expect(body.detail).toMatch(detail);
    expect(JSON.stringify(body)).not.toMatch(/`|Invalid/);
  });

  test("a choice names what there is to choose from, and no detail has marks for reference pages", async () => {
    const { id } = await tenant.key("plain");
    const rotation = { as: writer, body: { grace: "forever" } };
    const { body } = await expectProblem("input_invalid", "POST", `/${id}/rotate`, rotation);
    expect(body.detail).toBe("grace: Give one of immediately, oneHour, oneDay, sevenDays.");
    const { body: missing } = await expectProblem("credential_missing", "GET", "");
    expect(missing.detail).toBe("Send an API key as Authorization: Bearer KEY or as X-API-Key: KEY.");
  });

  test("the permission that is missing is named", async () => {
    const { secret } = await tenant.key("reader");
    const { body } = await expectProblem("permission_missing", "POST", "", { as: secret, body: { name: "None" } });
    expect(body.detail).toBe("This API key does not have the permission api-keys:write.");
  });

  test("an answer ends its line", async () => {
    const headers = { "X-API-Key": writer };
    for (const path of ["api-keys", "api-keys/nosuchkey", "authorization-groups"]) {
      expect(await (await fetch(`${url}/api/account/${path}`, { headers })).text(), path).toMatch(/\}\n$/);
    }
    expect(await (await fetch(`${url}/api/whoami`, { headers })).text()).toMatch(/\}\n$/);
  });

  test("a member with two values is refused, however it is written", async () => {
    expect(await send('{"memo": "a", "allowedIps": [], "m\\u0065mo": "b"}')).toEqual([400, "input_invalid"]);
    expect(await send('{"memo": "a", "memo": "a"}')).toEqual([201, undefined]);
    const nested = "[".repeat(30_000) + "]".repeat(30_000);
    expect(await send(`{"memo": ${nested}}`)).toEqual([400, "body_malformed"]);
  });

  test("a member that JSON can name and programs trip over is no field either", async () => {
    expect(await send('{"__proto__": {"memo": "x"}}')).toEqual([400, "input_invalid"]);
  });

  test("500 characters of memo are 500 characters, not bytes", async () => {
    const { status, body } = await call("POST", "", { as: writer, body: { memo: "😀".repeat(500) } });
    expect([status, [...body.data.description].length, [...body.data.name].length]).toEqual([201, 500, 200]);
  });
});

test("what nobody expected is told as one sentence, changes nothing, and leaves the Idempotency-Key free", async () => {
  const unwritable = await tenant.key("writer", { name: "Unwritable" });
  await db().$executeRaw`ALTER TABLE audit_event ADD CONSTRAINT forced_failure CHECK (actor_name <> 'Unwritable')`;
  const create = { as: unwritable.secret, body: { memo: "Twice" }, headers: { "Idempotency-Key": "twice" } };
  const before = await db().key.count();
  const { body } = await expectProblem("internal_error", "POST", "", create);
  expect(JSON.stringify(body)).not.toContain("forced_failure");
  expect(await db().key.count()).toBe(before);
  await db().$executeRaw`ALTER TABLE audit_event DROP CONSTRAINT forced_failure`;
  const repeated = await call("POST", "", create);
  expect([repeated.status, repeated.headers.has("idempotency-replayed")]).toEqual([201, false]);
});

test("a secret that is sent as something else is not kept", async () => {
  const { id } = await tenant.key("plain");
  const headers = { "User-Agent": `curl ${writer} ${"x".repeat(400)}` };
  expect((await call("PATCH", `/${id}`, { as: writer, headers, body: { memo: "New" } })).status).toBe(200);
  const event = await db().auditEvent.findFirstOrThrow({ where: { targetId: id } });
  expect(event.userAgent).toMatch(/^curl \[API key\] x+$/);
});

describe("conditions", () => {
  test("a change is made only to what the caller has seen", async () => {
    const { id } = await tenant.key("plain");
    const read = await call("GET", `/${id}`, { as: writer });
    const seen = { "If-Match": read.headers.get("etag") ?? "" };
    const change = (headers: Record<string, string>, name: string) =>
      call("PATCH", `/${id}`, { as: writer, headers, body: { name } });
    expect((await change(seen, "First")).status).toBe(200);
    expect((await change(seen, "Second")).status).toBe(412);
    expect((await call("POST", `/${id}/rotate`, { as: writer, headers: seen })).status).toBe(412);
    expect((await call("POST", `/${id}/revoke`, { as: writer, headers: seen })).status).toBe(412);
    expect((await call("DELETE", `/${id}`, { as: writer, headers: seen })).status).toBe(412);
    expect((await call("GET", `/${id}`, { as: writer })).body.data).toMatchObject({ name: "First", status: "active" });
    expect((await change({ "If-Match": "*" }, "Any")).status).toBe(200);
    expect((await change({ "If-Match": "none" }, "Wrong")).body).toMatchObject({ errors: [{ field: "If-Match" }] });
  });

  test("one of several states that the caller has seen will do", async () => {
    const { id } = await tenant.key("plain");
    const tag = (await call("GET", `/${id}`, { as: writer })).headers.get("etag");
    const change = (condition: string) =>
      call("PATCH", `/${id}`, { as: writer, headers: { "If-Match": condition }, body: { memo: condition } });
    expect((await change(`"99-aaaaaaaaaaaa", "other"`)).status).toBe(412);
    expect((await change(`${tag}, "99-aaaaaaaaaaaa"`)).status).toBe(200);
    expect((await change(`"other", ${tag}`)).status).toBe(412);
  });

  test("a condition that can't hold fails, also where nothing is changed", async () => {
    const { id } = await tenant.key("plain");
    const tag = { "If-Match": (await call("GET", `/${id}`, { as: writer })).headers.get("etag") ?? "" };
    const any = { "If-Match": "*" };
    // A list has no tag, so none can be its.
    await expectProblem("precondition_failed", "POST", "", { as: writer, headers: tag });
    await expectProblem("precondition_failed", "GET", "", { as: writer, headers: tag });
    expect((await call("POST", "", { as: writer, headers: any })).status).toBe(201);
    expect((await call("GET", "", { as: writer, headers: any })).status).toBe(200);
    expect((await call("GET", `/${id}`, { as: writer, headers: tag })).status).toBe(200);
    await call("PATCH", `/${id}`, { as: writer, body: { name: "Other" } });
    await expectProblem("precondition_failed", "GET", `/${id}`, { as: writer, headers: tag });
  });

  test("a use in between is no change, but another state to read", async () => {
    const { id } = await tenant.key("plain");
    const etag = (await call("GET", `/${id}`, { as: writer })).headers.get("etag") ?? "";
    const readAgain = () => call("GET", `/${id}`, { as: writer, headers: { "If-None-Match": etag } });
    expect((await readAgain()).status).toBe(304);
    await db().key.update({ where: { id }, data: { lastUsedAt: new Date() } });
    expect((await readAgain()).status).toBe(200);
    const changed = await call("PATCH", `/${id}`, { as: writer, headers: { "If-Match": etag }, body: { name: "New" } });
    expect(changed.status).toBe(200);
  });
});

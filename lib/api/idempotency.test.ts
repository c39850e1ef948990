import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { type ApiReply, apiTenant } from "@/lib/testing/api-client";
import { startApi } from "@/lib/testing/start-api";

const { call, tenant, writer } = await startApi();

const under = (key: string) => ({ "Idempotency-Key": key });
const at50 = <T>(make: () => Promise<T>) => Promise.all(Array.from({ length: 50 }, make));
const replayed = (replies: ApiReply[]) =>
  replies.filter(({ headers }) => headers.get("idempotency-replayed") === "true");

test("50 retries at once make one key, and all get its secret", async () => {
  const own = await apiTenant();
  const { secret } = await own.key("writer");
  const once = { as: secret, body: { memo: "Once" }, headers: under(randomUUID()) };
  const replies = await at50(() => call("POST", "", once));
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(new Set(replies.map(({ headers }) => headers.get("etag"))).size).toBe(1);
  expect(replayed(replies)).toHaveLength(49);
  expect(await db().key.count({ where: { tenantId: own.id } })).toBe(2);
  expect(await db().auditEvent.count({ where: { tenantId: own.id, action: "key.generated" } })).toBe(1);
  expect(await db().keyQuota.findFirst({ where: { tenantId: own.id, kind: "tenant" } })).toMatchObject({ used: 2 });
  const [{ body }] = replies as [ApiReply];
  await own.key("plain");
  expect((await call("POST", "", once)).body).toEqual(body);
});

test("50 retries at once rotate once, and all get the new secret; the same for revoking", async () => {
  const { id } = await tenant.key("plain");
  const rotations = await at50(() => call("POST", `/${id}/rotate`, { as: writer.secret, headers: under("rotate") }));
  expect(new Set(rotations.map(({ body }) => body.meta.secret_token)).size).toBe(1);
  expect(replayed(rotations)).toHaveLength(49);
  expect(await db().secret.count({ where: { keyId: id } })).toBe(2);
  const revocations = await at50(() => call("POST", `/${id}/revoke`, { as: writer.secret, headers: under("revoke") }));
  expect(new Set(revocations.map(({ body }) => JSON.stringify(body.data))).size).toBe(1);
  expect(await db().auditEvent.count({ where: { targetId: id } })).toBe(2);
  // Each has waited for the verifiers, because the first one may still have been waiting.
  for (const { body } of [...rotations, ...revocations])
    expect(body.meta.propagation).toMatchObject({ acknowledged: 1 });
});

test("a retry gets the first answer, whatever has become of the key since", async () => {
  const once = { as: writer.secret, body: { name: "As it was" }, headers: under(randomUUID()) };
  const { body } = await call("POST", "", once);
  await call("PATCH", `/${body.data.identifier}`, { as: writer.secret, body: { name: "As it is" } });
  expect((await call("POST", "", once)).body).toEqual(body);
  await call("DELETE", `/${body.data.identifier}`, { as: writer.secret });
  expect((await call("POST", "", once)).body).toEqual(body);
});

test("a condition that held the first time does not fail the retry", async () => {
  const { id } = await tenant.key("plain");
  const etag = (await call("GET", `/${id}`, { as: writer.secret })).headers.get("etag") ?? "";
  const once = { as: writer.secret, headers: { ...under(randomUUID()), "If-Match": etag } };
  const { body } = await call("POST", `/${id}/rotate`, once);
  expect((await call("POST", `/${id}/rotate`, once)).body.meta.secret_token).toBe(body.meta.secret_token);
});

test("a retry under another condition is another request", async () => {
  const { id } = await tenant.key("plain");
  const once = { as: writer.secret, headers: under(randomUUID()) };
  expect((await call("POST", `/${id}/rotate`, once)).status).toBe(200);
  for (const condition of ["*", '"1-aaaaaaaaaaaa"']) {
    const headers = { ...once.headers, "If-Match": condition };
    expect((await call("POST", `/${id}/rotate`, { ...once, headers })).body.code).toBe("idempotency_key_reused");
  }
});

test("an API key is no name for a request, because names are kept as they are", async () => {
  const headers = under(writer.secret);
  const { status, body } = await call("POST", "", { as: writer.secret, body: {}, headers });
  expect([status, body.errors?.[0]?.field]).toEqual([400, "Idempotency-Key"]);
  expect(JSON.stringify(body)).not.toContain(writer.secret);
  expect(await db().submission.count({ where: { id: { contains: writer.secret } } })).toBe(0);
});

test("another request under the same key is refused, and one that was refused leaves the key free", async () => {
  const key = under(randomUUID());
  const create = (memo: string, path = "") => call("POST", path, { as: writer.secret, body: { memo }, headers: key });
  expect((await create("x".repeat(501))).status).toBe(400);
  expect((await create("First")).status).toBe(201);
  expect(await create("Second")).toMatchObject({ status: 422, body: { code: "idempotency_key_reused" } });
  const { id } = await tenant.key("plain");
  const elsewhere = await call("POST", `/${id}/rotate`, { as: writer.secret, headers: key });
  expect(elsewhere).toMatchObject({ status: 422 });
  expect(await db().secret.count({ where: { keyId: id } })).toBe(1);
});

test("another caller's key is another key", async () => {
  const other = await tenant.key("writer");
  const key = under(randomUUID());
  const replies = await Promise.all(
    [writer.secret, other.secret].map((as) => call("POST", "", { as, body: { memo: "Same" }, headers: key })),
  );
  expect(new Set(replies.map(({ body }) => body.data.identifier)).size).toBe(2);
});

test("the database alone does not know the secret, and neither does the caller's next secret", async () => {
  const caller = await tenant.key("writer");
  const once = { body: { memo: "Sealed" }, headers: under("sealed") };
  const { body } = await call("POST", "", { ...once, as: caller.secret });
  const [stored] = await db().$queryRaw<{ row: string }[]>`
    SELECT s::text AS row FROM submission s WHERE caller_id = ${caller.id}`;
  expect(stored?.row).toContain(body.data.identifier);
  expect(stored?.row).not.toContain(body.meta.secret_token.slice(4, -6));
  expect(
    Buffer.from((await db().submission.findFirst({ where: { callerId: caller.id } }))?.sealed ?? []).toString("latin1"),
  ).not.toContain(body.meta.secret_token.slice(4, -6));

  const rotated = await call("POST", `/${caller.id}/rotate`, { as: caller.secret, body: { grace: "oneHour" } });
  const next = rotated.body.meta.secret_token;
  const refused = await call("POST", "", { ...once, as: next });
  expect(refused).toMatchObject({ status: 409, body: { code: "answer_sealed" } });
  expect(refused.body.detail).toContain(body.data.identifier);
  // Whoever still has the old one can go on with it while it works.
  expect((await call("POST", "", { ...once, as: caller.secret })).body).toEqual(body);
});

test.each(["", " ", "a b", "a,b", "x".repeat(256), '"unfinished', "ä"])("%o is no such key", async (key) => {
  const reply = await call("POST", "", { as: writer.secret, body: {}, headers: under(key) });
  // What is empty, fetch and servers take for a header that is there and says nothing.
  expect(reply).toMatchObject({ status: 400, body: { errors: [{ field: "Idempotency-Key" }] } });
});

test("in quotation marks or not, it is the same key", async () => {
  const key = randomUUID();
  const create = (header: string) =>
    call("POST", "", { as: writer.secret, body: { memo: "Q" }, headers: under(header) });
  expect((await create(key)).body).toEqual((await create(`"${key}"`)).body);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import type { EditUpstream } from "@/lib/domain/ai/upstream-schema";
import type { Context } from "@/lib/domain/context";
import { createTestDatabase } from "@/lib/testing/database";
import { asSuperUser, newTenant } from "@/lib/testing/groups";
import { offering, startUpstream, type TestUpstream } from "@/lib/testing/upstream";
import { createUpstream } from "./create";
import { deleteUpstream } from "./delete";
import { editUpstream } from "./edit";
import { listUpstreams } from "./list";
import { testConnection } from "./test-connection";

await createTestDatabase();

const CREDENTIAL = "sk-canary-1234567890";

let boss: Context;
let served: TestUpstream;
beforeAll(async () => {
  boss = asSuperUser(await newTenant());
  served = await startUpstream(offering("a", "b"));
});
afterAll(() => served.close());

const make = (name: string, credential = CREDENTIAL) =>
  createUpstream(boss, { name, baseUrl: served.baseUrl, credential });
const edit = (id: string, version: number, values: Partial<EditUpstream> = {}) =>
  editUpstream(boss, {
    id,
    version,
    name: "Edited",
    baseUrl: served.baseUrl,
    credential: "",
    removeCredential: false,
    ...values,
  });
const row = async (id: string) => (await listUpstreams(boss)).find((upstream) => upstream.id === id);
const eventsOf = (targetId: string) =>
  db().auditEvent.findMany({
    where: { targetId },
    orderBy: { id: "asc" },
    select: { action: true, tenantId: true, details: true },
  });
const lastAuthorization = () => served.asked.at(-1)?.authorization;

test("a credential is sent to its upstream and shown nowhere, not even in the database", async () => {
  const { id } = await make("Sealed");
  expect(await testConnection(boss, { id })).toEqual({ fault: null, models: 2 });
  expect(lastAuthorization()).toBe(`Bearer ${CREDENTIAL}`);
  const shown = await row(id);
  expect(shown).toEqual({
    id,
    name: "Sealed",
    baseUrl: served.baseUrl,
    hasCredential: true,
    checkedAt: boss.now,
    fault: null,
    models: 0,
    version: 1,
  });
  const dump = await db().$queryRaw<{ row: string }[]>`
    SELECT u::text AS row FROM upstream u UNION ALL SELECT e::text FROM audit_event e`;
  const text = JSON.stringify(dump);
  expect(text).toContain("Sealed");
  for (const encoding of ["utf8", "hex", "base64"] as const) {
    expect(text).not.toContain(Buffer.from(CREDENTIAL).toString(encoding).replace(/=+$/, ""));
  }
});

test("every change is recorded in the installation's log, and none tells the credential", async () => {
  const { id } = await make("Story");
  await edit(id, 1, { name: "Story 2" });
  await edit(id, 2, { name: "Story 2", credential: "another" });
  await edit(id, 3, { name: "Story 2", removeCredential: true });
  await edit(id, 4, { name: "Story 2" });
  await testConnection(boss, { id });
  await deleteUpstream(boss, { id });
  expect(await eventsOf(id)).toEqual([
    {
      action: "upstream.created",
      tenantId: null,
      details: { name: { after: "Story" }, baseUrl: { after: served.baseUrl }, credential: { after: "stored" } },
    },
    { action: "upstream.edited", tenantId: null, details: { name: { before: "Story", after: "Story 2" } } },
    {
      action: "upstream.edited",
      tenantId: null,
      details: { credential: { before: "stored", after: "replaced" } },
    },
    { action: "upstream.edited", tenantId: null, details: { credential: { before: "stored", after: null } } },
    { action: "upstream.tested", tenantId: null, details: { result: { after: "It answered." } } },
    { action: "upstream.deleted", tenantId: null, details: { baseUrl: { before: served.baseUrl } } },
  ]);
  expect(await row(id)).toBeUndefined();
});

test("an empty credential keeps the stored one, another replaces it, and it can be removed", async () => {
  const { id } = await make("Kept");
  const sent = async () => {
    await testConnection(boss, { id });
    return lastAuthorization();
  };
  await edit(id, 1, { name: "Kept 2", baseUrl: `${served.baseUrl}/v1` });
  expect(await sent()).toBe(`Bearer ${CREDENTIAL}`);
  await edit(id, 2, { name: "Kept 2", credential: "other" });
  expect(await sent()).toBe("Bearer other");
  await edit(id, 3, { name: "Kept 2", removeCredential: true });
  expect(await sent()).toBeUndefined();
});

test("a stored credential is not sent to another server unasked", async () => {
  const { id } = await make("Moved");
  const elsewhere = "https://evil.example/v1";
  await expect(edit(id, 1, { name: "Moved", baseUrl: elsewhere })).rejects.toMatchObject({
    fieldErrors: { credential: [expect.stringContaining("another server")] },
  });
  expect(await row(id)).toMatchObject({ baseUrl: served.baseUrl, version: 1 });
  await edit(id, 1, { name: "Moved", baseUrl: elsewhere, credential: "its own" });
  await edit(id, 2, { name: "Moved", baseUrl: served.baseUrl, removeCredential: true });
  expect(await row(id)).toMatchObject({ baseUrl: served.baseUrl, hasCredential: false });
});

test("what a test found is told until the upstream is changed", async () => {
  const { id } = await make("Broken", "");
  await edit(id, 1, { name: "Broken", baseUrl: "http://127.0.0.1:1" });
  const { fault } = await testConnection(boss, { id });
  expect(fault).toMatch(/^It could not be reached/);
  expect(await row(id)).toMatchObject({ fault, checkedAt: boss.now });
  await edit(id, 2, { name: "Broken" });
  expect(await row(id)).toMatchObject({ fault: null, checkedAt: null });
});

test("a credential of another PORTCULLIS_SECRET is a fault that says what to do", async () => {
  const { id } = await make("Restored");
  await db().upstream.update({ where: { id }, data: { credential: new Uint8Array(60) } });
  const asked = served.asked.length;
  expect(await testConnection(boss, { id })).toEqual({
    fault: "Its credential was stored under another PORTCULLIS_SECRET. Enter it again.",
    models: 0,
  });
  expect(served.asked).toHaveLength(asked);
});

test("a name is one upstream's, and the second of two editors is told", async () => {
  const taken = { fieldErrors: { name: ["There is an upstream of this name already."] } };
  const { id } = await make("Single");
  await make("Double");
  await expect(make("Single")).rejects.toMatchObject(taken);
  await expect(edit(id, 1, { name: "Double" })).rejects.toMatchObject(taken);
  await edit(id, 1, { name: "Single 2" });
  await expect(edit(id, 1, { name: "Single 3" })).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a missing upstream is told so", async () => {
  const missing = { code: "NOT_FOUND" };
  await expect(edit("nothing", 1)).rejects.toMatchObject(missing);
  await expect(deleteUpstream(boss, { id: "nothing" })).rejects.toMatchObject(missing);
  await expect(testConnection(boss, { id: "nothing" })).rejects.toMatchObject(missing);
});

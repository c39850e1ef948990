import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { createTestDatabase } from "@/lib/testing/database";
import { submission, type TestTenant, tenantWithKey } from "@/lib/testing/keys";
import { createGroup } from "@/prisma/factories";
import { generate } from "./generate";
import { keyUsage } from "./list";
import { revoke } from "./revoke";

await createTestDatabase();

let own: TestTenant;
let foreign: TestTenant;

beforeAll(async () => {
  own = await tenantWithKey({ limit: 100 });
  foreign = await tenantWithKey();
});

test("stores a digest, a hint and nothing else of the secret", async () => {
  const { id, secret } = await generate(own.ctx, "tenant", submission(own));
  const rows = await db().$queryRaw<{ row: string }[]>`
    SELECT k::text || s::text || coalesce(a::text, '') AS row FROM "key" k
    JOIN secret s ON s.key_id = k.id LEFT JOIN audit_event a ON a.target_id = k.id WHERE k.id = ${id}`;
  const stored = rows.map(({ row }) => row).join();
  expect(stored).toContain(secret.slice(-4));
  expect(stored).not.toContain(secret.slice(4, -6));
});

describe("the expiration date", () => {
  test("lets the key work to the end of the day in the zone shown", async () => {
    const { expiresAt } = await generate(own.ctx, "tenant", submission(own, { expiresOn: "2030-06-16" }));
    expect(expiresAt).toEqual(new Date("2030-06-16T22:00:00Z"));
  });

  test.each([
    ["2030-06-14", "Europe/Berlin"],
    ["2030-06-15", "Europe/Berlin"],
    // It is the 16th there already.
    ["2030-06-16", "Pacific/Kiritimati"],
  ])("is refused when it is %s, which is not after today in %s", async (expiresOn, timeZone) => {
    await expect(generate(own.ctx, "tenant", submission(own, { expiresOn, timeZone }))).rejects.toMatchObject({
      code: "INVALID_INPUT",
      fieldErrors: { expiresOn: ["Choose a date after today."] },
    });
  });
});

describe("the authorization group", () => {
  test.each([
    ["of another tenant", () => foreign.groupId],
    ["that does not exist", () => "nosuchgroup"],
  ])("%s is refused on its field", async (_, groupId) => {
    await expect(generate(own.ctx, "tenant", submission(own, { grant: { groupId: groupId() } }))).rejects.toMatchObject(
      {
        code: "INVALID_INPUT",
        fieldErrors: { groupId: ["Choose one of the listed groups."] },
      },
    );
  });

  test("must be one for keys, not for people", async () => {
    const { id: groupId } = await createGroup(db(), { tenantId: own.ctx.tenant.id, type: "user" });
    await expect(generate(own.ctx, "tenant", submission(own, { grant: { groupId } }))).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  });

  test("may be a global one", async () => {
    const { id: groupId } = await createGroup(db(), { tenantId: null });
    await expect(generate(own.ctx, "tenant", submission(own, { grant: { groupId } }))).resolves.toMatchObject({
      name: "Mobile App",
    });
  });
});

test("makes one key of one submission, however often it arrives", async () => {
  const tenant = await tenantWithKey();
  const once = submission(tenant);
  const results = await Promise.allSettled(Array.from({ length: 8 }, () => generate(tenant.ctx, "tenant", once)));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const refusals = results.flatMap((result) => (result.status === "rejected" ? [result.reason.code] : []));
  expect(refusals).toEqual(Array(7).fill("ALREADY_DONE"));
  expect(await keyUsage(tenant.ctx, "tenant")).toEqual({ used: 2, limit: 10 });
});

test("a submission's id means nothing to other tenants", async () => {
  const { submissionId } = submission(foreign);
  await generate(foreign.ctx, "tenant", submission(foreign, { submissionId }));
  await expect(generate(own.ctx, "tenant", submission(own, { submissionId }))).resolves.toMatchObject({
    name: "Mobile App",
  });
});

test("refuses a form that was opened for another tenant", async () => {
  const elsewhere = submission(own, { tenantId: foreign.ctx.tenant.id });
  await expect(generate(own.ctx, "tenant", elsewhere)).rejects.toMatchObject({ code: "CONFLICT" });
});

test("stops at the limit and says whom to ask; a revoked key makes room", async () => {
  const tenant = await tenantWithKey({ limit: 1 });
  const { ctx, key } = tenant;
  await expect(generate(ctx, "tenant", submission(tenant))).rejects.toMatchObject({
    code: "LIMIT_REACHED",
    message: `${ctx.tenant.name} holds 1 of 1 keys. Contact support to raise the limit.`,
  });
  await revoke(ctx, "tenant", { ids: [key.id], reason: "" });
  await expect(generate(ctx, "tenant", submission(tenant))).resolves.toMatchObject({ name: "Mobile App" });
});

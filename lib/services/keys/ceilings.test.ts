import { expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { NO_RATE_LIMITS, type RateLimits } from "@/lib/domain/rate-limit";
import { createTestDatabase } from "@/lib/testing/database";
import { submission, type TestTenant, tenantWithKey } from "@/lib/testing/keys";
import { edit } from "./edit";
import { generate } from "./generate";
import { keyUsage } from "./list";
import { loadKey } from "./read";

await createTestDatabase();

const setCeilings = ({ ctx }: TestTenant, ceilings: Partial<RateLimits>) =>
  db().tenant.update({ where: { id: ctx.tenant.id }, data: ceilings });

const editWith = ({ ctx, groupId, key }: TestTenant, version: number, name: string, limits: RateLimits) =>
  edit(ctx, "tenant", { id: key.id, version, name, description: "", grant: { groupId }, allowlist: [], ...limits });

test("a key may have what its tenant has, and no more: each field says the ceiling", async () => {
  const tenant = await tenantWithKey();
  await setCeilings(tenant, { requestsPerSecond: 50, requestsPerDay: 1_000 });
  const above = { requestsPerSecond: 51, requestsPerDay: 1_001 };
  const refusal = {
    code: "INVALID_INPUT",
    fieldErrors: {
      requestsPerSecond: [`Enter at most 50, the ceiling of ${tenant.ctx.tenant.name}.`],
      requestsPerDay: [`Enter at most 1,000, the ceiling of ${tenant.ctx.tenant.name}.`],
    },
  };
  await expect(generate(tenant.ctx, "tenant", submission(tenant, above))).rejects.toMatchObject(refusal);
  await expect(editWith(tenant, 1, "Name", above)).rejects.toMatchObject(refusal);
  expect(await keyUsage(tenant.ctx, "tenant")).toMatchObject({ used: 1 });

  const same = { requestsPerSecond: 50, requestsPerDay: 1_000 };
  const { id } = await generate(tenant.ctx, "tenant", submission(tenant, same));
  expect(await loadKey(tenant.ctx, "tenant", { id })).toMatchObject({ ...same, ceilings: same });
  await editWith(tenant, 1, "Name", same);
  await editWith(tenant, 2, "Name", NO_RATE_LIMITS);
  expect(await loadKey(tenant.ctx, "tenant", { id: tenant.key.id })).toMatchObject({ ...NO_RATE_LIMITS, version: 3 });
});

test("without a ceiling a key may have any limit, and one ceiling says nothing of the other", async () => {
  const tenant = await tenantWithKey();
  await editWith(tenant, 1, "Name", { requestsPerSecond: 1_000_000, requestsPerDay: null });
  await setCeilings(tenant, { requestsPerDay: 5 });
  await editWith(tenant, 2, "Name", { requestsPerSecond: 999_999, requestsPerDay: 5 });
  expect(await loadKey(tenant.ctx, "tenant", { id: tenant.key.id })).toMatchObject({ requestsPerSecond: 999_999 });
});

test("a ceiling that was lowered since leaves the key's limit, but lets no other one above it", async () => {
  const tenant = await tenantWithKey();
  await editWith(tenant, 1, "Before", { requestsPerSecond: 100, requestsPerDay: null });
  await setCeilings(tenant, { requestsPerSecond: 10 });
  await editWith(tenant, 2, "After", { requestsPerSecond: 100, requestsPerDay: null });
  expect(await loadKey(tenant.ctx, "tenant", { id: tenant.key.id })).toMatchObject({
    name: "After",
    requestsPerSecond: 100,
  });
  const other = editWith(tenant, 3, "After", { requestsPerSecond: 99, requestsPerDay: null });
  await expect(other).rejects.toMatchObject({ fieldErrors: { requestsPerSecond: [expect.any(String)] } });
});

test("another tenant's ceilings say nothing", async () => {
  const [own, foreign] = [await tenantWithKey(), await tenantWithKey()];
  await setCeilings(foreign, { requestsPerSecond: 1 });
  await expect(generate(own.ctx, "tenant", submission(own, { requestsPerSecond: 2 }))).resolves.toMatchObject({});
});

import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { createTestDatabase } from "@/lib/testing/database";
import { seedDemoData } from "./seed";

await createTestDatabase();
const now = new Date("2030-06-15T12:00:00Z");

beforeAll(async () => {
  const added = await Promise.all([seedDemoData(now), seedDemoData(now), seedDemoData(now)]);
  expect(added.filter(Boolean)).toHaveLength(1);
});

test("Acme starts at 2/10 keys, with one of every state", async () => {
  const acme = await db().tenant.findFirstOrThrow({
    where: { name: "Acme" },
    select: {
      quotas: { where: { kind: "tenant" } },
      keys: { orderBy: { name: "asc" } },
      children: { select: { name: true } },
    },
  });
  expect(acme.quotas).toMatchObject([{ kind: "tenant", used: 2, limit: 10 }]);
  expect(acme.children.map(({ name }) => name).sort()).toEqual(["Acme Retail", "Acme Wholesale"]);
  const days = (at: Date | null) => at && Math.round((at.getTime() - now.getTime()) / 86_400_000);
  const [erp, legacy, mobile, ...more] = acme.keys;
  expect(more).toEqual([]);
  expect(erp).toMatchObject({ name: "ERP Integration", revokedAt: null });
  expect(days(erp?.expiresAt ?? null)).toBeGreaterThan(0);
  expect(days(erp?.expiresAt ?? null)).toBeLessThanOrEqual(30);
  expect(legacy).toMatchObject({ name: "Legacy Importer", revokedAt: expect.any(Date) });
  expect(days(legacy?.expiresAt ?? null)).toBeLessThan(0);
  expect(mobile).toMatchObject({ name: "Mobile App", expiresAt: null, revokedAt: null });
});

test("every tenant has the three groups", async () => {
  const tenants = await db().tenant.findMany({ select: { groups: { orderBy: { name: "asc" } } } });
  expect(tenants).toHaveLength(4);
  for (const { groups } of tenants) {
    expect(groups.map(({ name }) => name)).toEqual(["Full Access", "Read & Write", "Read Only"]);
  }
});

test("Acme alone is invited to AI", async () => {
  const invited = await db().tenant.findMany({ where: { aiInvitedAt: { not: null } }, select: { name: true } });
  expect(invited).toEqual([{ name: "Acme" }]);
});

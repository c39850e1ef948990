import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { adminOf } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { createGroup, createTenant } from "@/prisma/factories";
import { keyUsage } from "./list";

await createTestDatabase();

const PROCESSES = 4;
const CLIENTS = 64;
const LIMIT = 1000;

test(`${CLIENTS} clients in each of ${PROCESSES} processes end at exactly ${LIMIT} keys`, {
  timeout: 180_000,
}, async () => {
  const tenant = await createTenant(db(), { limit: LIMIT });
  const group = await createGroup(db(), { tenantId: tenant.id });
  const program = fileURLToPath(new URL("../../testing/generate-until-limit.ts", import.meta.url));
  const outputs = await Promise.all(
    Array.from({ length: PROCESSES }, () =>
      promisify(execFile)(process.execPath, ["--import", "tsx", program, tenant.id, group.id, String(CLIENTS)]),
    ),
  );
  const generated = outputs.map(({ stdout }) => Number(stdout));
  expect(generated.reduce((sum, count) => sum + count, 0)).toBe(LIMIT);
  expect(Math.min(...generated)).toBeGreaterThan(0);
  expect(await db().key.count({ where: { tenantId: tenant.id } })).toBe(LIMIT);
  expect(await db().auditEvent.count({ where: { tenantId: tenant.id, action: "key.generated" } })).toBe(LIMIT);
  expect(await keyUsage(adminOf(tenant), "tenant")).toEqual({ used: LIMIT, limit: LIMIT });
});

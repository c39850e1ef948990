import { expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { apiTenant } from "@/lib/testing/api-client";
import { startApi } from "@/lib/testing/start-api";

const { call } = await startApi();

test("two hundred creations at once of one tenant keep no other from its own", { timeout: 120_000 }, async () => {
  const [crowd, other] = [await apiTenant({ limit: 300 }), await apiTenant()];
  const programs = [await crowd.key("writer"), await crowd.key("writer")];
  const { secret } = await other.key("writer");

  // They all wait for their tenant's quota, as behind a slow change of its own.
  let locked = () => {};
  let release = () => {};
  const isLocked = new Promise<void>((resolve) => {
    locked = resolve;
  });
  const holding = db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM key_quota WHERE tenant_id = ${crowd.id} FOR UPDATE`;
      locked();
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    },
    { timeout: 120_000 },
  );
  await isLocked;
  const retryAfter: (string | null)[] = [];
  const statuses = Array.from({ length: 200 }, async (_, index) => {
    const { status, body, headers } = await call("POST", "", { as: programs[index % 2]?.secret ?? "", body: {} });
    if (body.code === "too_many_changes") retryAfter.push(headers.get("retry-after"));
    return status;
  });
  await expect.poll(() => retryAfter.length, { timeout: 60_000 }).toBe(76);
  expect(new Set(retryAfter)).toEqual(new Set(["1"]));

  const theirs = await call("POST", "", { as: secret, body: { name: "In between" } });
  expect(theirs.status).toBe(201);
  expect((await call("POST", `/${theirs.body.data.identifier}/revoke`, { as: secret })).status).toBe(200);
  // Reading waits for nobody.
  expect((await call("GET", "", { as: programs[0]?.secret ?? "" })).status).toBe(200);

  release();
  await holding;
  const made = (await Promise.all(statuses)).filter((status) => status === 201);
  expect(made).toHaveLength(124);
});

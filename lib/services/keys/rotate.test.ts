import { expect, test } from "vitest";
import { NOW } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { rotation, submission, tenantWithKey } from "@/lib/testing/keys";
import { generate } from "./generate";
import { keyHistory, readKey } from "./read";
import { revoke } from "./revoke";
import { rotate } from "./rotate";

await createTestDatabase();

test("keeps the id and the settings, and ends the old secret at once", async () => {
  const tenant = await tenantWithKey();
  const { ctx, groupId } = tenant;
  const settings = { expiresOn: "2030-12-31", allowlist: ["192.0.2.1"] };
  const { id, secret, expiresAt } = await generate(ctx, "tenant", submission(tenant, settings));
  const rotated = await rotate(ctx, "tenant", rotation(id, 1));
  expect(rotated).toMatchObject({ id, expiresAt });
  expect(rotated.secret).not.toBe(secret);
  const { secrets, ...after } = await readKey(ctx, "tenant", id);
  expect(after).toMatchObject({ name: "Mobile App", allowlist: ["192.0.2.1"], grant: { id: groupId }, version: 2 });
  expect(secrets.map(({ retiresAt }) => retiresAt).sort()).toEqual([NOW, null].sort());
});

test("lets the old secret work on, but never past the old expiry", async () => {
  const { ctx, key } = await tenantWithKey({ expiresAt: new Date("2030-06-16T00:00:00Z") });
  await rotate(ctx, "tenant", rotation(key.id, 1, { grace: "sevenDays", expiresOn: "2031-01-01" }));
  const { secrets, expiresAt } = await readKey(ctx, "tenant", key.id);
  expect(expiresAt).toEqual(new Date("2031-01-02T00:00:00Z"));
  expect(secrets.map(({ retiresAt }) => retiresAt)).toContainEqual(new Date("2030-06-16T00:00:00Z"));
});

test("keeps one retiring secret: a second rotation ends the one before it", async () => {
  const { ctx, key } = await tenantWithKey();
  await rotate(ctx, "tenant", rotation(key.id, 1, { grace: "oneDay" }));
  const later = new Date(NOW.getTime() + 60_000);
  await rotate({ ...ctx, now: later }, "tenant", rotation(key.id, 2, { grace: "oneHour" }));
  const { secrets } = await readKey(ctx, "tenant", key.id);
  expect(secrets.filter(({ retiresAt }) => retiresAt && retiresAt > later)).toHaveLength(1);
  expect(secrets.filter(({ retiresAt }) => !retiresAt)).toHaveLength(1);
});

test("wants a new date for an expired key", async () => {
  const { ctx, key } = await tenantWithKey({ expiresAt: new Date("2030-06-01T00:00:00Z") });
  await expect(rotate(ctx, "tenant", rotation(key.id, 1))).rejects.toMatchObject({
    fieldErrors: { expiresOn: ["This key has expired. Choose a new date."] },
  });
  await expect(rotate(ctx, "tenant", rotation(key.id, 1, { expiresOn: "2030-07-01" }))).resolves.toMatchObject({
    expiresAt: new Date("2030-07-02T00:00:00Z"),
  });
});

test("refuses a revoked key", async () => {
  const { ctx, key } = await tenantWithKey();
  await revoke(ctx, "tenant", { ids: [key.id], reason: "" });
  await expect(rotate(ctx, "tenant", rotation(key.id, 2))).rejects.toMatchObject({
    code: "CONFLICT",
    message: "Ada Admin revoked this key. A revoked key can't be changed.",
  });
});

test("fifty at once: one winner, one audit event", async () => {
  const { ctx, key } = await tenantWithKey();
  const results = await Promise.allSettled(
    Array.from({ length: 50 }, () => rotate(ctx, "tenant", rotation(key.id, 1))),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const { events } = await keyHistory(ctx, "tenant", key.id);
  expect(events.map(({ label }) => label)).toEqual(["Rotated key"]);
});

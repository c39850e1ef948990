import { expect, test } from "vitest";
import { NOW } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { submission, tenantWithKey } from "@/lib/testing/keys";
import { deleteRevoked } from "./delete";
import { generate } from "./generate";
import { keyUsage } from "./list";
import { keyHistory, readKey } from "./read";
import { removeAll } from "./remove";
import { revoke } from "./revoke";

await createTestDatabase();

test("fifty at once: one revokes, one audit event, the limit is freed once", async () => {
  const { ctx, key } = await tenantWithKey();
  const request = { ids: [key.id], reason: "Leaked" };
  const results = await Promise.all(Array.from({ length: 50 }, () => revoke(ctx, "tenant", request)));
  expect(results.filter(({ revoked }) => revoked === 1)).toHaveLength(1);
  const { events } = await keyHistory(ctx, "tenant", key.id);
  expect(events.map(({ label, details }) => [label, details])).toEqual([
    ["Revoked key", { reason: { after: "Leaked" } }],
  ]);
  expect(await keyUsage(ctx, "tenant")).toEqual({ used: 0, limit: 10 });
  expect(await readKey(ctx, "tenant", key.id)).toMatchObject({
    status: "revoked",
    revokedAt: NOW,
    revokedReason: "Leaked",
  });
});

test("overlapping selections in opposite orders do not block each other", async () => {
  const tenant = await tenantWithKey();
  const { ctx } = tenant;
  const ids = await Promise.all(
    Array.from({ length: 6 }, async () => (await generate(ctx, "tenant", submission(tenant))).id),
  );
  const selections = Array.from({ length: 10 }, (_, index) => (index % 2 ? ids : [...ids].reverse()));
  const results = await Promise.all(selections.map((ids) => revoke(ctx, "tenant", { ids, reason: "" })));
  expect(results.reduce((sum, { revoked }) => sum + revoked, 0)).toBe(6);
});

test("a selection with a foreign key changes nothing", async () => {
  const [own, foreign] = [await tenantWithKey(), await tenantWithKey()];
  const ids = [own.key.id, foreign.key.id];
  await expect(revoke(own.ctx, "tenant", { ids, reason: "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await readKey(own.ctx, "tenant", own.key.id)).toMatchObject({ status: "active" });
});

test("revoked keys can be deleted and keep their history; an active one is refused", async () => {
  const { ctx, key } = await tenantWithKey();
  const request = { ids: [key.id] };
  await expect(deleteRevoked(ctx, "tenant", request)).rejects.toMatchObject({ code: "CONFLICT" });
  await revoke(ctx, "tenant", { ...request, reason: "" });
  expect(await deleteRevoked(ctx, "tenant", request)).toMatchObject({ deleted: 1 });
  await expect(readKey(ctx, "tenant", key.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await keyHistory(ctx, "tenant", key.id)).events[0]).toMatchObject({ label: "Deleted key" });
});

test("what removes keys revokes those that are active, all or none", async () => {
  const tenant = await tenantWithKey();
  const { ctx, key } = tenant;
  const { key: foreign } = await tenantWithKey();
  const revoked = await generate(ctx, "tenant", submission(tenant));
  await revoke(ctx, "tenant", { ids: [revoked.id], reason: "" });
  const ids = [key.id, revoked.id];
  await expect(removeAll(ctx, "tenant", { ids: [...ids, foreign.id] })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await readKey(ctx, "tenant", key.id)).toMatchObject({ status: "active" });
  expect(await removeAll(ctx, "tenant", { ids })).toMatchObject({ deleted: 2 });
  expect(await keyUsage(ctx, "tenant")).toEqual({ used: 0, limit: 10 });
  for (const id of ids) {
    const labels = (await keyHistory(ctx, "tenant", id)).events.map(({ label }) => label);
    expect(labels.slice(0, 2)).toEqual(["Deleted key", "Revoked key"]);
  }
});

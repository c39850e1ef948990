import { expect, test } from "vitest";
import { NO_RATE_LIMITS } from "@/lib/domain/rate-limit";
import { createTestDatabase } from "@/lib/testing/database";
import { tenantWithKey } from "@/lib/testing/keys";
import { edit } from "./edit";
import { keyHistory, loadKey } from "./read";

await createTestDatabase();

test("changes the fields and tells in the history which", async () => {
  const { ctx, groupId, key } = await tenantWithKey();
  const values = {
    name: "After",
    description: "New",
    allowlist: ["192.0.2.0/24"],
    requestsPerSecond: 5,
    requestsPerDay: 1_000,
  };
  expect(await edit(ctx, "tenant", { id: key.id, version: 1, ...values, grant: { groupId } })).toMatchObject({
    version: 2,
  });
  expect(await loadKey(ctx, "tenant", { id: key.id })).toMatchObject({ ...values, grant: { id: groupId } });
  const { events } = await keyHistory(ctx, "tenant", key.id);
  expect(events[0]).toMatchObject({
    label: "Edited key",
    actorName: "Ada Admin",
    address: "192.0.2.1",
    details: {
      name: { before: key.name, after: "After" },
      description: { before: "", after: "New" },
      allowlist: { before: [], after: ["192.0.2.0/24"] },
      requestsPerSecond: { before: null, after: 5 },
      requestsPerDay: { before: null, after: 1_000 },
    },
  });
});

test("writes no event where nothing changes", async () => {
  const { ctx, groupId, key } = await tenantWithKey();
  const values = { name: key.name, description: "", grant: { groupId }, allowlist: [], ...NO_RATE_LIMITS };
  expect(await edit(ctx, "tenant", { id: key.id, version: 1, ...values, grant: { groupId } })).toMatchObject({
    version: 1,
  });
  expect((await keyHistory(ctx, "tenant", key.id)).events).toEqual([]);
});

test("tells the second of two people by whom the key was changed, and saves nothing of theirs", async () => {
  const { ctx, groupId, key } = await tenantWithKey();
  const values = { description: "", grant: { groupId }, allowlist: [], ...NO_RATE_LIMITS };
  const first = { ...ctx, actor: { ...ctx.actor, name: "Fay First" } };
  await edit(first, "tenant", { id: key.id, version: 1, name: "First", ...values });
  await expect(edit(ctx, "tenant", { id: key.id, version: 1, name: "Second", ...values })).rejects.toMatchObject({
    code: "CONFLICT",
    message: "Fay First changed this key after you opened it. Nothing was saved.",
  });
  expect(await loadKey(ctx, "tenant", { id: key.id })).toMatchObject({ name: "First", version: 2 });
});

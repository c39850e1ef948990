import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import type { Context } from "@/lib/domain/context";
import { DEFAULT_KEY_LIST_QUERY } from "@/lib/domain/key-list";
import { NO_RATE_LIMITS } from "@/lib/domain/rate-limit";
import type { DomainError } from "@/lib/domain/result";
import { NOW } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { rotation, submission, type TestTenant, tenantWithKey } from "@/lib/testing/keys";
import { deleteRevoked } from "./delete";
import { edit } from "./edit";
import { generate } from "./generate";
import { keyUsage, listKeys } from "./list";
import { keyHistory, loadKey, readKey } from "./read";
import { revoke } from "./revoke";
import { rotate } from "./rotate";

await createTestDatabase();

const settings = ({ groupId }: TestTenant) => ({
  name: "Name",
  description: "",
  grant: { groupId },
  allowlist: [],
  ...NO_RATE_LIMITS,
});

describe("a forced failure of the audit event changes nothing", () => {
  // The database itself refuses this actor's events.
  const ACTOR = "Unwritable";

  beforeAll(async () => {
    await db().$executeRaw`ALTER TABLE audit_event ADD CONSTRAINT forced_failure CHECK (actor_name <> 'Unwritable')`;
  });

  const verbs: Record<string, (ctx: Context, tenant: TestTenant) => Promise<unknown>> = {
    generate: (ctx, tenant) => generate(ctx, "tenant", submission(tenant)),
    edit: (ctx, tenant) => edit(ctx, "tenant", { id: tenant.key.id, version: 1, ...settings(tenant) }),
    rotate: (ctx, { key }) => rotate(ctx, "tenant", rotation(key.id, 1)),
    revoke: (ctx, { key }) => revoke(ctx, "tenant", { ids: [key.id], reason: "" }),
    delete: (ctx, { key }) => deleteRevoked(ctx, "tenant", { ids: [key.id] }),
  };

  const snapshot = async ({ ctx }: TestTenant) => ({
    keys: await db().key.findMany({ where: { tenantId: ctx.tenant.id }, include: { secrets: true } }),
    usage: await keyUsage(ctx, "tenant"),
  });

  test.each(Object.entries(verbs))("%s", async (verb, run) => {
    const tenant = await tenantWithKey();
    if (verb === "delete") await db().key.update({ where: { id: tenant.key.id }, data: { revokedAt: NOW } });
    const before = await snapshot(tenant);
    const unwritable = { ...tenant.ctx, actor: { ...tenant.ctx.actor, name: ACTOR } };
    await expect(run(unwritable, tenant)).rejects.toThrow(/forced_failure/);
    expect(await snapshot(tenant)).toEqual(before);
  });
});

test("foreign and missing keys answer alike, whatever the verb", async () => {
  const own = await tenantWithKey();
  const { key: foreign } = await tenantWithKey();
  const { ctx } = own;
  const verbs: ((id: string) => Promise<unknown>)[] = [
    (id) => loadKey(ctx, "tenant", { id }),
    (id) => readKey(ctx, "tenant", id),
    (id) => edit(ctx, "tenant", { id, version: 1, ...settings(own) }),
    (id) => rotate(ctx, "tenant", rotation(id, 1)),
    (id) => revoke(ctx, "tenant", { ids: [id], reason: "" }),
    (id) => deleteRevoked(ctx, "tenant", { ids: [id] }),
  ];
  const told = ({ code, message, fieldErrors }: DomainError) => ({ code, message, fieldErrors });
  for (const verb of verbs) {
    const [missing, others] = await Promise.all(["nosuchkey", foreign.id].map((id) => verb(id).catch(told)));
    expect(others).toMatchObject({ code: "NOT_FOUND" });
    expect(others).toEqual(missing);
  }
  expect((await listKeys(ctx, "tenant", DEFAULT_KEY_LIST_QUERY)).rows.map(({ id }) => id)).toEqual([own.key.id]);
  expect((await keyHistory(ctx, "tenant", foreign.id)).events).toEqual([]);
});

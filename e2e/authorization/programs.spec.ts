import type { APIRequestContext, APIResponse } from "@playwright/test";
import { test as base, expect } from "@/e2e/fixtures";
import { makeTenant, type TestTenant } from "@/e2e/tenant";
import { OPERATIONS, type OperationCase } from "./matrix";

/**
 * Every operation of the API × what the calling key may × own, foreign and missing records, for keys more powerful ones and
 * itself, and those of every related account.
 */

const READING = ["api-keys:read", "channel-credentials:read", "sub-accounts:read"];
const WRITING = ["api-keys:write", "channel-credentials:write", "sub-accounts:write"];

const CALLERS = {
  writer: [...READING, ...WRITING, "orders:read"],
  "only a writer": [...WRITING, "orders:read"],
  reader: [...READING, "orders:read"],
  "a manager of API keys": ["api-keys:read", "api-keys:write", "orders:read"],
  "a manager of channel credentials": ["channel-credentials:read", "channel-credentials:write", "orders:read"],
  "a verifying program": ["api-keys:verify", "orders:read"],
  "one without any of these": ["orders:read"],
};
const MISSING_ID = "aaaaaaaaaaaaaaaaaaaaaaaa";

const test = base.extend<{ stranger: TestTenant }>({
  role: null,
  keyLimit: 100,
  stranger: async ({ database }, use) => use(await makeTenant(database, 100)),
});

test("the matrix names every operation that the API describes, and no other", async ({ request }) => {
  const { paths } = (await (await request.get("/api/openapi.json")).json()) as { paths: Record<string, object> };
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual(Object.keys(OPERATIONS).sort());
});

for (const [operation, rules] of Object.entries(OPERATIONS)) {
  test(operation, async ({ database, tenant, stranger, request }) => {
    const call = (secret: string | null, id: string) => ask(request, operation, secret, id);
    const done = rules.status ?? 200;
    const powerful = await tenant.createGroup(["orders:read", "orders:write"]);
    const record = async (owner: TestTenant) => {
      if (rules.record === "subAccount") return (await makeTenant(database, 10, owner.id)).id;
      return recordOf(owner, rules);
    };

    for (const [name, permissions] of Object.entries(CALLERS)) {
      const { id: groupId } = await tenant.createGroup(permissions);
      const caller = await tenant.createKey({ groupId });
      const may = permissions.includes(rules.permission);
      const outcome = async (id: string) => (await call(caller.secret, id)).outcome;

      expect(await outcome(await record(tenant)), `${name}: own`).toBe(may ? done : "permission_missing");
      if (!rules.record) continue;
      const foreign = await call(caller.secret, await record(stranger));
      const missing = await call(caller.secret, MISSING_ID);
      expect(foreign.outcome, `${name}: foreign`).toBe(may ? notFoundOf(rules) : "permission_missing");
      expect(foreign.shown, `${name}: foreign and missing`).toEqual(missing.shown);
      if (rules.record !== "key") continue;
      const above = await tenant.createKey({ groupId: powerful.id });
      const given = rules.gives ? "grant_exceeds_caller" : done;
      expect(await outcome(above.id), `${name}: above`).toBe(may ? given : "permission_missing");
      // At last, because it may be its end.
      expect(await outcome(caller.id), `${name}: itself`).toBe(may || rules.self ? done : "permission_missing");
    }
    const own = await record(tenant);
    expect((await call(null, own)).outcome, "nobody").toBe("credential_missing");
    expect((await call("ptc_madeup", own)).outcome, "a made-up key").toBe("unknown_key");
  });
}

for (const [operation, rules] of Object.entries(OPERATIONS)) {
  if (!rules.permission.startsWith("sub-accounts:")) continue;
  test(`${operation}, by related accounts`, async ({ database, tenant, stranger, request }) => {
    const [child, sibling] = [await makeTenant(database, 10, tenant.id), await makeTenant(database, 10, tenant.id)];
    const call = async (caller: TestTenant, id: string) => {
      const { id: groupId } = await caller.createGroup([rules.permission]);
      const { secret } = await caller.createKey({ groupId });
      return ask(request, operation, secret, id);
    };
    if (!rules.record) {
      expect((await call(child, "")).outcome, "a sub-account").toBe("master_account_only");
      return;
    }
    const missing = { child: await call(child, MISSING_ID), tenant: await call(tenant, MISSING_ID) };
    for (const { id } of [child, sibling, tenant, stranger]) {
      expect((await call(child, id)).shown, "from a sub-account").toEqual(missing.child.shown);
    }
    for (const { id } of [tenant, stranger, await makeTenant(database, 10, stranger.id)]) {
      expect((await call(tenant, id)).shown, "from a master account").toEqual(missing.tenant.shown);
    }
    expect((await call(tenant, sibling.id)).outcome, "a child").toBe(rules.status ?? 200);
  });
}

for (const [operation, rules] of Object.entries(OPERATIONS)) {
  if (rules.record !== "key" && rules.record !== "credential") continue;
  test(`${operation}, of related accounts`, async ({ database, tenant, stranger, request }) => {
    const [child, sibling] = [await makeTenant(database, 10, tenant.id), await makeTenant(database, 10, tenant.id)];
    const caller = async (account: TestTenant) => {
      const { id: groupId } = await account.createGroup([rules.permission, "orders:read"]);
      const { secret } = await account.createKey({ groupId });
      return (id: string) => ask(request, operation, secret, id);
    };
    for (const [account, others] of [
      [tenant, { child, stranger }],
      [child, { sibling, parent: tenant, stranger }],
    ] as const) {
      const call = await caller(account);
      const missing = await call(MISSING_ID);
      expect(missing.outcome).toBe(notFoundOf(rules));
      for (const [relation, other] of Object.entries(others)) {
        expect((await call(await recordOf(other, rules))).shown, relation).toEqual(missing.shown);
      }
      expect((await call(await recordOf(account, rules))).outcome, "own").toBe(rules.status ?? 200);
    }
  });
}

/** Asks for an operation as the holder of a secret. */
async function ask(request: APIRequestContext, operation: string, secret: string | null, id: string) {
  const [method = "", path = ""] = operation.split(" ");
  const data = OPERATIONS[operation]?.body?.();
  const answer = await request.fetch(path.replace("{identifier}", id), {
    method,
    ...(secret !== null && { headers: { Authorization: `Bearer ${secret}` } }),
    ...(data && { data }),
  });
  const body = (await answer.json()) as { code?: string };
  return { outcome: body.code ?? answer.status(), shown: shown(answer, JSON.stringify(body)) };
}

/** A key or credential of the account, which permits no more than those who ask have. */
async function recordOf(owner: TestTenant, { record }: OperationCase): Promise<string> {
  if (record === "credential") return (await owner.createCredential()).id;
  return (await owner.createKey({ groupId: (await owner.createGroup()).id })).id;
}

const notFoundOf = ({ record }: OperationCase) => (record === "subAccount" ? "sub_account_not_found" : "key_not_found");

/** An answer without what differs between any two. */
function shown(answer: APIResponse, body: string) {
  const { date, "content-security-policy": _, "x-request-id": requestId = "", ...headers } = answer.headers();
  return { status: answer.status(), headers, body: body.replace(requestId, "ID") };
}

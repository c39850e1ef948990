import type { APIResponse } from "@playwright/test";
import { test as base, expect } from "@/e2e/fixtures";
import { makeTenant, type TestTenant } from "@/e2e/tenant";
import { OPERATIONS } from "./matrix";

/** Every operation of the API × what the calling key may × own, foreign, missing and more powerful keys, and itself. */

const CALLERS = {
  writer: ["api-keys:read", "api-keys:write", "orders:read"],
  "only a writer": ["api-keys:write", "orders:read"],
  reader: ["api-keys:read", "orders:read"],
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
  const [method = "", path = ""] = operation.split(" ");

  test(operation, async ({ tenant, stranger, request }) => {
    const call = async (secret: string | null, id: string) => {
      const answer = await request.fetch(path.replace("{identifier}", id), {
        method,
        ...(secret !== null && { headers: { Authorization: `Bearer ${secret}` } }),
        ...(rules.body && { data: rules.body }),
      });
      const body = (await answer.json()) as { code?: string };
      return { outcome: body?.code ?? answer.status(), answer, shown: shown(answer, JSON.stringify(body)) };
    };
    const done = rules.status ?? 200;
    const powerful = await tenant.createGroup(["orders:read", "orders:write"]);
    const plain = async (owner: TestTenant) => (await owner.createKey({ groupId: (await owner.createGroup()).id })).id;

    for (const [name, permissions] of Object.entries(CALLERS)) {
      const { id: groupId } = await tenant.createGroup(permissions);
      const caller = await tenant.createKey({ groupId });
      const may = permissions.includes(rules.permission);
      const outcome = async (id: string) => (await call(caller.secret, id)).outcome;

      expect(await outcome(await plain(tenant)), `${name}: own`).toBe(may ? done : "permission_missing");
      if (!rules.record) continue;
      const foreign = await call(caller.secret, await plain(stranger));
      const missing = await call(caller.secret, MISSING_ID);
      expect(foreign.outcome, `${name}: foreign`).toBe(may ? "key_not_found" : "permission_missing");
      expect(foreign.shown, `${name}: foreign and missing`).toEqual(missing.shown);
      const above = await tenant.createKey({ groupId: powerful.id });
      const given = rules.gives ? "grant_exceeds_caller" : done;
      expect(await outcome(above.id), `${name}: above`).toBe(may ? given : "permission_missing");
      // At last, because it may be its end.
      expect(await outcome(caller.id), `${name}: itself`).toBe(may || rules.self ? done : "permission_missing");
    }
    const own = await plain(tenant);
    expect((await call(null, own)).outcome, "nobody").toBe("credential_missing");
    expect((await call("ptc_madeup", own)).outcome, "a made-up key").toBe("unknown_key");
  });
}

/** An answer without what differs between any two. */
function shown(answer: APIResponse, body: string) {
  const { date, "content-security-policy": _, "x-request-id": requestId = "", ...headers } = answer.headers();
  return { status: answer.status(), headers, body: body.replace(requestId, "ID") };
}

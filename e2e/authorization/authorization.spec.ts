import type { APIRequestContext, APIResponse } from "@playwright/test";
import { test as base, expect } from "@/e2e/fixtures";
import { signIn } from "@/e2e/sign-in";
import { makeTenant, type TestTenant } from "@/e2e/tenant";
import type { Role } from "@/lib/domain/permission";
import { type BuiltAction, builtActions, builtRoutes } from "./build";
import { ACTIONS, ROUTES, type Target } from "./matrix";

/** Every action and route of the build × every role × own, foreign and missing records. */

type Caller = Role | "nobody";

const CALLERS: Caller[] = ["superUser", "tenantAdmin", "viewer", "nobody"];
const MISSING_ID = "aaaaaaaaaaaaaaaaaaaaaaaa";

const test = base.extend<{ stranger: TestTenant; as: (caller: Caller) => Promise<APIRequestContext> }>({
  role: null,

  stranger: async ({ database }, use) => use(await makeTenant(database, 10)),

  /** A client of its own, signed in to the test's tenant. */
  as: async ({ playwright, tenant, database, baseURL }, use) => {
    const opened: APIRequestContext[] = [];
    await use(async (caller) => {
      const request = await playwright.request.newContext({ baseURL });
      opened.push(request);
      if (caller === "nobody") return request;
      const account = await tenant.createUser(caller);
      await signIn(request, account);
      if (caller === "superUser") {
        await database.session.updateMany({ where: { userId: account.id }, data: { tenantId: tenant.id } });
      }
      return request;
    });
    for (const request of opened) await request.dispose();
  },
});

async function targetIn(tenant: TestTenant): Promise<Target> {
  return {
    tenantId: tenant.id,
    tenantName: tenant.name,
    groupId: tenant.groups.readOnly,
    freeGroupId: (await tenant.createGroup()).id,
    keyId: (await tenant.createKey()).id,
    revokedKeyId: (await tenant.createKey({ revokedAt: new Date() })).id,
    credentialId: (await tenant.createCredential()).id,
    revokedCredentialId: (await tenant.createCredential({ revokedAt: new Date() })).id,
    userId: (await tenant.createUser("viewer")).id,
  };
}

const NOTHING: Target = {
  tenantId: MISSING_ID,
  tenantName: "No such tenant",
  groupId: MISSING_ID,
  freeGroupId: MISSING_ID,
  keyId: MISSING_ID,
  revokedKeyId: MISSING_ID,
  credentialId: MISSING_ID,
  revokedCredentialId: MISSING_ID,
  userId: MISSING_ID,
};

/** What somebody who may do it is told, by whose record it is. */
const EXPECTED = {
  none: { own: "OK" },
  tenant: { own: "OK", foreign: "NOT_FOUND", missing: "NOT_FOUND" },
  platform: { own: "OK", foreign: "OK", missing: "NOT_FOUND" },
};

/** The answer of an action, and the code of its result: `OK`, or that of its failure. */
async function call(request: APIRequestContext, { id, path }: BuiltAction, input: object, headers = {}) {
  const origin = new URL((await request.get("/login")).url()).origin;
  const answer = await request.post(path, {
    headers: {
      "Next-Action": id,
      Accept: "text/x-component",
      "Content-Type": "text/plain;charset=UTF-8",
      Origin: origin,
      ...headers,
    },
    data: JSON.stringify([input]),
    maxRedirects: 0,
  });
  const text = await answer.text();
  const [, result = "{}"] = /^[0-9a-f]+:(\{"ok":.*\})$/m.exec(text) ?? [];
  const { ok, code } = JSON.parse(result) as { ok?: boolean; code?: string };
  return { code: ok ? "OK" : code, text, headers: comparable(answer) };
}

/** Headers that may tell something, without those that differ from one answer to the next. */
function comparable(answer: APIResponse): Record<string, string> {
  const { date, "content-security-policy": _, "content-length": __, ...headers } = answer.headers();
  return headers;
}

test("the matrix names every action and route of the build, and no other", () => {
  const names = builtActions().map(({ name }) => name);
  expect(names.sort()).toEqual(Object.keys(ACTIONS).sort());
  expect(builtRoutes().sort()).toEqual(Object.keys(ROUTES).sort());
});

for (const action of builtActions()) {
  const rules = ACTIONS[action.name];
  if (!rules) continue;

  test(`${action.name}: who may, and on whose records`, async ({ tenant, stranger, as }) => {
    for (const caller of CALLERS) {
      const request = await as(caller);
      const own = await targetIn(tenant);
      const outcomes: Record<string, Awaited<ReturnType<typeof call>>> = {};
      if (rules.record) {
        outcomes.foreign = await call(request, action, rules.input(await targetIn(stranger), own));
        outcomes.missing = await call(request, action, rules.input(NOTHING, own));
        const alike = rules.record === "tenant" || caller !== "superUser";
        if (alike) expect(outcomes.foreign, `${caller}: foreign and missing`).toEqual(outcomes.missing);
      }
      outcomes.own = await call(request, action, rules.input(own, own));

      const codes = Object.fromEntries(Object.entries(outcomes).map(([record, { code }]) => [record, code]));
      const refusal = caller === "nobody" ? "SIGNED_OUT" : "FORBIDDEN";
      if (rules.allowed === "anybody") expect(codes.own, caller).not.toBe("SIGNED_OUT");
      else if (caller !== "nobody" && rules.allowed.includes(caller)) {
        expect(codes, caller).toEqual(EXPECTED[rules.record ?? "none"]);
      } else {
        for (const code of Object.values(codes)) expect(code, caller).toBe(refusal);
      }
    }
  });

  test(`${action.name}: refuses requests from other sites and ones that don't say where they come from`, async ({
    tenant,
    as,
  }) => {
    const own = await targetIn(tenant);
    const request = await as("superUser");
    for (const origin of ["https://evil.example", "null", ""]) {
      const { code } = await call(request, action, rules.input(own, own), { Origin: origin });
      expect(code, `Origin: ${origin}`).not.toBe("OK");
    }
  });
}

for (const [route, rules] of Object.entries(ROUTES)) {
  test(`${route}: who gets it`, async ({ tenant, stranger, as }) => {
    const own = await targetIn(tenant);
    const foreign = await targetIn(stranger);
    for (const caller of CALLERS) {
      const request = await as(caller);
      // Next redirects a request for server components once, to an address that names its headers.
      const get = async (target: Target) => {
        const answer = await request.get(rules.path(target), { headers: { ...rules.headers } });
        // Server components begin to arrive before it is known that there is no such page: those say it themselves.
        const gone = rules.headers && (await answer.text()).includes("NEXT_HTTP_ERROR_FALLBACK;404");
        return { answer, status: gone ? 404 : answer.status(), path: new URL(answer.url()).pathname };
      };
      const { status, path } = await get(own);
      if (rules.allowed === "anybody") {
        expect(status, caller).toBe(rules.status ?? 200);
      } else if (caller === "nobody") {
        expect(path === "/login" ? 401 : status, caller).toBe(401);
      } else if (!rules.allowed.includes(caller)) {
        expect(status, caller).toBe(404);
      } else {
        expect([path, status], caller).toEqual([rules.ends ?? rules.path(own), rules.status ?? 200]);
        if (!rules.record) continue;
        const [theirs, none] = [await get(foreign), await get(NOTHING)];
        expect([theirs.status, none.status], caller).toEqual([404, 404]);
        expect(await withoutChance(theirs.answer, foreign.keyId), caller).toEqual(
          await withoutChance(none.answer, MISSING_ID),
        );
      }
    }
  });
}

/** A page without what differs between any two visits: the id asked for, the policy's nonce, the time. */
async function withoutChance(answer: APIResponse, id: string) {
  const everything = JSON.stringify([comparable(answer), await answer.text()]);
  return everything
    .replaceAll(id, "ID")
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "UUID")
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, "TIME");
}

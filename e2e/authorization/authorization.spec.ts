import { randomUUID } from "node:crypto";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { test as base, expect } from "@/e2e/fixtures";
import { signIn } from "@/e2e/sign-in";
import { makeTenant, type TestTenant } from "@/e2e/tenant";
import type { Role } from "@/lib/domain/permission";
import type { Db } from "@/lib/testing/connection";
import { ENVIRONMENT } from "@/lib/testing/installation";
import { offering, startUpstream, type TestUpstream } from "@/lib/testing/upstream";
import { createModel, createUpstream } from "@/prisma/factories";
import { type BuiltAction, builtActions, builtRoutes } from "./build";
import { ACTIONS, type ActionCase, type Only, type RecordKind, type Relation, ROUTES, type Target } from "./matrix";

const { PORTCULLIS_SECRET: SECRET } = ENVIRONMENT;

/** Every action and route of the build × every role in every kind of account × records of every related account. */

const MISSING_ID = "aaaaaaaaaaaaaaaaaaaaaaaa";

type Caller = Role | "nobody";

interface Standpoint {
  callers: Caller[];
  /** Whose records there are, from there. */
  relations: Relation[];
}

const STANDPOINTS = {
  "a master account": {
    callers: ["superUser", "tenantAdmin", "viewer", "nobody"],
    relations: ["child", "foreign", "missing", "own"],
  },
  "a sub-account": {
    callers: ["superUser", "tenantAdmin", "viewer"],
    relations: ["sibling", "parent", "foreign", "missing", "own"],
  },
  "a sub-account that was switched to": {
    callers: ["tenantAdmin", "viewer"],
    relations: ["sibling", "parent", "foreign", "missing", "own"],
  },
} as const satisfies Record<string, Standpoint>;
type Place = keyof typeof STANDPOINTS;
const PLACES = Object.keys(STANDPOINTS) as Place[];

interface Family {
  master: TestTenant;
  child: TestTenant;
  sibling: TestTenant;
  stranger: TestTenant;
}

interface Fixtures {
  family: Family;
  as: (caller: Caller, place: Place) => Promise<APIRequestContext>;
  targetIn: (tenant: TestTenant) => Promise<Target>;
}

const test = base.extend<Fixtures, { upstream: TestUpstream }>({
  role: null,

  /** Offers the one model that its address names. */
  upstream: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of other fixtures from the pattern.
    async ({}, use) => {
      const upstream = await startUpstream((request, response) =>
        offering(request.url?.split("/")[1] ?? "")(request, response),
      );
      await use(upstream);
      await upstream.close();
    },
    { scope: "worker" },
  ],

  targetIn: async ({ database, upstream }, use) => use((tenant) => targetIn(database, upstream, tenant)),

  family: async ({ database, tenant }, use) => {
    const family = {
      master: tenant,
      child: await makeTenant(database, 10, tenant.id),
      sibling: await makeTenant(database, 10, tenant.id),
      stranger: await makeTenant(database, 10),
    };
    for (const member of Object.values(family)) await member.inviteToAi();
    await use(family);
  },

  /** A client of its own, signed in to the place. */
  as: async ({ playwright, family, database, baseURL }, use) => {
    const opened: APIRequestContext[] = [];
    await use(async (caller, place) => {
      const request = await playwright.request.newContext({ baseURL });
      opened.push(request);
      if (caller === "nobody") return request;
      const home = place === "a sub-account" ? family.child : family.master;
      const account = await home.createUser(caller);
      await signIn(request, account);
      const tenantId = place === "a master account" ? family.master.id : family.child.id;
      await database.session.updateMany({ where: { userId: account.id }, data: { tenantId } });
      return request;
    });
    for (const request of opened) await request.dispose();
  },
});

/** The account that a relation leads to; null for one that there is none of. */
function related({ master, child, sibling, stranger }: Family, place: Place, relation: Relation): TestTenant | null {
  const here = place === "a master account" ? master : child;
  return { own: here, child, sibling, parent: master, foreign: stranger, missing: null }[relation];
}

async function targetIn(database: Db, upstream: TestUpstream, tenant: TestTenant): Promise<Target> {
  const offeredName = `offered-${randomUUID()}`;
  const serving = await createUpstream(database, SECRET, { baseUrl: `${upstream.baseUrl}/${offeredName}` });
  const child = await database.tenant.findFirst({ where: { parentId: tenant.id }, select: { name: true } });
  const { version } = await database.tenant.findUniqueOrThrow({ where: { id: tenant.id }, select: { version: true } });
  return {
    tenantId: tenant.id,
    tenantName: tenant.name,
    childName: child?.name ?? tenant.name,
    tenantVersion: version,
    groupId: tenant.groups.readOnly,
    freeGroupId: (await tenant.createGroup()).id,
    keyId: (await tenant.createKey()).id,
    revokedKeyId: (await tenant.createKey({ revokedAt: new Date() })).id,
    credentialId: (await tenant.createCredential()).id,
    revokedCredentialId: (await tenant.createCredential({ revokedAt: new Date() })).id,
    aiKeyId: (await tenant.createAiKey()).id,
    userId: (await tenant.createUser("viewer")).id,
    upstreamId: serving.id,
    offeredName,
    freeUpstreamId: (await createUpstream(database, SECRET)).id,
    modelId: (await createModel(database, { upstreamId: serving.id })).id,
  };
}

const NOTHING: Target = {
  tenantId: MISSING_ID,
  tenantName: "No such tenant",
  childName: "No such tenant",
  tenantVersion: 1,
  groupId: MISSING_ID,
  freeGroupId: MISSING_ID,
  keyId: MISSING_ID,
  revokedKeyId: MISSING_ID,
  credentialId: MISSING_ID,
  revokedCredentialId: MISSING_ID,
  aiKeyId: MISSING_ID,
  userId: MISSING_ID,
  upstreamId: MISSING_ID,
  offeredName: "nothing",
  freeUpstreamId: MISSING_ID,
  modelId: MISSING_ID,
};

/** Whether somebody who may do it at all finds the record. */
const FOUND: Record<RecordKind, (relation: Relation, caller: Caller) => boolean> = {
  tenant: (relation) => relation === "own",
  subAccount: (relation) => relation === "child",
  family: (relation, caller) => relation !== "missing" && (relation !== "foreign" || caller === "superUser"),
  platform: (relation) => relation !== "missing",
};

const EVERYWHERE = () => true;
const ONLY: Record<Only, (place: Place, caller: Caller) => boolean> = {
  "in master accounts": (place) => place === "a master account",
  "for people of master accounts": (place, caller) => place !== "a sub-account" || caller === "superUser",
};

/** Whether the role, at the place, may do it on some record. */
function mayAt({ allowed, only }: Pick<ActionCase, "allowed" | "only">, caller: Caller, place: Place): boolean {
  if (allowed === "anybody") return true;
  return caller !== "nobody" && allowed.includes(caller) && (only ? ONLY[only] : EVERYWHERE)(place, caller);
}

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

  for (const place of PLACES) {
    test(`${action.name}: from ${place}`, async ({ family, as, targetIn }) => {
      const { callers, relations } = STANDPOINTS[place];
      for (const caller of callers) {
        const request = await as(caller, place);
        const may = mayAt(rules, caller, place);
        const refusal = caller === "nobody" ? "SIGNED_OUT" : "FORBIDDEN";
        const own = await targetIn(related(family, place, "own") ?? family.master);
        const unfound: Awaited<ReturnType<typeof call>>[] = [];
        for (const relation of rules.record ? relations : (["own"] as const)) {
          const tenant = related(family, place, relation);
          const target = relation === "own" ? own : tenant ? await targetIn(tenant) : NOTHING;
          const answer = await call(request, action, rules.input(target, own));
          const found = rules.record ? FOUND[rules.record](relation, caller) : true;
          const label = `${caller}: ${relation}`;
          if (rules.allowed === "anybody") expect(answer.code, label).not.toBe("SIGNED_OUT");
          else expect(answer.code, label).toBe(may ? (found ? "OK" : "NOT_FOUND") : refusal);
          if (!may || !found) unfound.push(answer);
        }
        for (const answer of unfound) expect(answer, `${caller}: alike`).toEqual(unfound[0]);
      }
    });
  }

  test(`${action.name}: refuses requests from other sites and ones that don't say where they come from`, async ({
    tenant,
    as,
    targetIn,
  }) => {
    const own = await targetIn(tenant);
    const request = await as("superUser", "a master account");
    for (const origin of ["https://evil.example", "null", ""]) {
      const { code } = await call(request, action, rules.input(own, own), { Origin: origin });
      expect(code, `Origin: ${origin}`).not.toBe("OK");
    }
  });
}

for (const [route, rules] of Object.entries(ROUTES)) {
  for (const place of PLACES) {
    test(`${route}: from ${place}`, async ({ family, as, targetIn }) => {
      const { callers, relations } = STANDPOINTS[place];
      const targets = new Map<Relation, Target>();
      for (const relation of relations) {
        const tenant = related(family, place, relation);
        targets.set(relation, tenant ? await targetIn(tenant) : NOTHING);
      }
      const own = targets.get("own") ?? NOTHING;
      for (const caller of callers) {
        const request = await as(caller, place);
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
        } else if (!mayAt(rules, caller, place)) {
          expect(status, caller).toBe(404);
        } else {
          expect([path, status], caller).toEqual([rules.ends ?? rules.path(own), rules.status ?? 200]);
          if (!rules.record) continue;
          const none = await get(NOTHING);
          for (const [relation, target] of targets) {
            if (relation === "own") continue;
            const theirs = await get(target);
            expect(theirs.status, `${caller}: ${relation}`).toBe(404);
            expect(await withoutChance(theirs.answer, target), `${caller}: ${relation}`).toEqual(
              await withoutChance(none.answer, NOTHING),
            );
          }
        }
      }
    });
  }
}

/** A page without what differs between any two visits: the id asked for, the policy's nonce, the time. */
async function withoutChance(answer: APIResponse, { keyId, credentialId, aiKeyId }: Target) {
  const everything = JSON.stringify([comparable(answer), await answer.text()]);
  return everything
    .replaceAll(keyId, "ID")
    .replaceAll(credentialId, "ID")
    .replaceAll(aiKeyId, "ID")
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "UUID")
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, "TIME");
}

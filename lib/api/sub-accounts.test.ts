import { describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { SUB_ACCOUNTS_MAX } from "@/lib/domain/sub-account";
import { apiClient, apiTenant, type CallApi } from "@/lib/testing/api-client";
import { startApi } from "@/lib/testing/start-api";

const api = await startApi();
const ask = apiClient(api.url);
const call: CallApi = (method, path, request) => ask(method, `/api/account/sub-accounts${path}`, request);
const writer = api.writer.secret;

let names = 0;
const newName = () => `Branch ${++names}`;

async function created(body: object = {}) {
  const reply = await call("POST", "", { as: writer, body: { name: newName(), ...body } });
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return { id: reply.body.data.identifier as string, tag: reply.headers.get("etag") ?? "", ...reply };
}

test("a sub-account from its making to its suspension and back", async () => {
  const { id, headers, body } = await created({ name: "Retail", apiKeyLimit: 3, requestsPerSecond: 5 });
  expect(headers.get("location")).toBe(`/api/account/sub-accounts/${id}`);
  expect(body.data).toMatchObject({
    name: "Retail",
    status: "active",
    api_keys: { used: 0, limit: 3 },
    // Those that are left out are the account's own.
    channel_credentials: { used: 0, limit: 100 },
    requests_per_second: 5,
    requests_per_day: null,
  });
  const patched = await call("PATCH", `/${id}`, { as: writer, body: { requestsPerSecond: null } });
  expect(patched.body.data).toMatchObject({ requests_per_second: null, api_keys: { limit: 3 } });
  expect(patched.body.meta.propagation.acknowledged).toBe(1);

  const below = await apiTenant({ parentId: api.tenant.id });
  const key = await below.key("reader");
  expect((await api.call("GET", "", { as: key.secret })).status).toBe(200);
  const suspended = await call("POST", `/${below.id}/suspend`, { as: writer });
  expect(suspended.body.data.status).toBe("suspended");
  expect((await api.call("GET", "", { as: key.secret })).body.code).toBe("tenant_suspended");
  await call("POST", `/${below.id}/resume`, { as: writer });
  expect((await api.call("GET", "", { as: key.secret })).status).toBe(200);
});

describe("refuses", () => {
  test("limits above the account's own, by the names that they have here", async () => {
    const body = { name: newName(), apiKeyLimit: 101, channelCredentialLimit: 101, aiKeyLimit: 101 };
    const { status, body: problem } = await call("POST", "", { as: writer, body });
    expect([status, problem.code]).toEqual([400, "input_invalid"]);
    expect(problem.errors.map(({ field }: { field: string }) => field)).toEqual([
      "apiKeyLimit",
      "channelCredentialLimit",
      "aiKeyLimit",
    ]);
  });

  test("a name that is taken, and more than there may be", async () => {
    const other = await apiTenant();
    const { secret } = await other.key("writer");
    const make = (name: string) => call("POST", "", { as: secret, body: { name } });
    expect((await make("Same")).status).toBe(201);
    expect((await make("Same")).body.errors).toEqual([
      { field: "name", detail: "There is a sub-account of this name already." },
    ]);
    const rest = Array.from({ length: SUB_ACCOUNTS_MAX - 1 }, (_, index) => ({
      name: `Sub ${index}`,
      parentId: other.id,
    }));
    await db().tenant.createMany({ data: rest });
    expect(await make("One more")).toMatchObject({ status: 409, body: { code: "sub_account_limit_reached" } });
  });

  test("keys of sub-accounts: they have none, and see none", async () => {
    const [child, sibling] = [
      await apiTenant({ parentId: api.tenant.id }),
      await apiTenant({ parentId: api.tenant.id }),
    ];
    const { secret } = await child.key("writer");
    for (const method of ["GET", "POST"]) {
      const body = method === "POST" ? { body: { name: newName() } } : {};
      const refused = await call(method, "", { as: secret, ...body });
      expect(refused).toMatchObject({ status: 403, body: { code: "master_account_only" } });
    }
    for (const id of [child.id, sibling.id, api.tenant.id, "missing"]) {
      for (const [method, path] of [
        ["GET", `/${id}`],
        ["PATCH", `/${id}`],
        ["POST", `/${id}/suspend`],
        ["POST", `/${id}/resume`],
      ] as const) {
        const refused = await call(method, path, { as: secret });
        expect(refused, `${method} ${id}`).toMatchObject({ status: 404, body: { code: "sub_account_not_found" } });
      }
    }
  });
});

test("heeds If-Match and If-None-Match", async () => {
  const { id, tag } = await created();
  const ask = (method: string, path: string, headers: Record<string, string>) =>
    call(method, `/${id}${path}`, { as: writer, headers, ...(method === "PATCH" && { body: { aiKeyLimit: 1 } }) });
  expect((await ask("GET", "", { "If-None-Match": tag })).status).toBe(304);
  expect((await ask("PATCH", "", { "If-Match": tag })).status).toBe(200);
  for (const [method, path] of [
    ["GET", ""],
    ["PATCH", ""],
    ["POST", "/suspend"],
  ] as const) {
    expect((await ask(method, path, { "If-Match": tag })).body.code, method).toBe("precondition_failed");
  }
});

test("does once what is asked for twice under one Idempotency-Key", async () => {
  const name = newName();
  const ask = (body: object) =>
    call("POST", "", { as: writer, body, headers: { "Idempotency-Key": `key-${name.replace(" ", "-")}` } });
  const [first, second] = [await ask({ name }), await ask({ name })];
  expect(second.body).toEqual(first.body);
  expect(second.headers.get("idempotency-replayed")).toBe("true");
  expect((await ask({ name: newName() })).body.code).toBe("idempotency_key_reused");
  expect(await db().tenant.count({ where: { parentId: api.tenant.id, name } })).toBe(1);
});

test("lists page by page, searched and sorted, and nothing past the end", async () => {
  const other = await apiTenant();
  const { secret } = await other.key("reader");
  for (const name of ["Alpha", "Beta", "Gamma"]) {
    await db().tenant.create({ data: { name, parentId: other.id } });
  }
  const list = async (query: string) => {
    const { body, headers } = await call("GET", query, { as: secret });
    return { names: body.data.map(({ name }: { name: string }) => name), link: headers.get("link"), ...body };
  };
  const first = await list("?limit=2");
  expect(first).toMatchObject({
    names: ["Alpha", "Beta"],
    pagination: { page: 1, perPage: 2, total: 3, totalPages: 2 },
  });
  expect(first.link).toBe('</api/account/sub-accounts?page=2&limit=2>; rel="next"');
  expect((await list("?limit=2&page=2&direction=desc")).names).toEqual(["Alpha"]);
  expect((await list("?limit=2&page=3")).names).toEqual([]);
  expect((await list("?search=ET")).names).toEqual(["Beta"]);
});

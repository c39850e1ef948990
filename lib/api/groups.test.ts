import { expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { apiTenant } from "@/lib/testing/api-client";
import { startApi } from "@/lib/testing/start-api";
import { createGroup } from "@/prisma/factories";

const { call, expectProblem } = await startApi();

const GROUPS = "/api/account/authorization-groups";

test("a program finds every group that its account's keys can have, and can give what it finds", async () => {
  const tenant = await apiTenant();
  const { secret } = await tenant.key("writer");
  const shared = await createGroup(db(), { tenantId: null, name: "Shared", permissions: ["orders:read"] });
  const foreign = (await apiTenant()).groups.plain;
  const found = [];
  for (let page = 1; page <= 3; page++) {
    const { body, headers } = await call("GET", `${GROUPS}?page=${page}&limit=2`, { as: secret });
    found.push(...body.data);
    expect(body.pagination).toEqual({ page, perPage: 2, total: 5, totalPages: 3, more: page < 3 });
    const link = (rel: string, target: number) => `<${GROUPS}?page=${target}&limit=2>; rel="${rel}"`;
    const links = [...(page > 1 ? [link("prev", page - 1)] : []), ...(page < 3 ? [link("next", page + 1)] : [])];
    expect(headers.get("link")).toBe(links.join(", "));
  }
  const groups = [...Object.values(tenant.groups), shared];
  expect(found.map(({ identifier }) => identifier).sort()).toEqual(groups.map(({ id }) => id).sort());
  expect(found.map(({ identifier }) => identifier)).not.toContain(foreign.id);
  expect(found).toContainEqual({ identifier: shared.id, name: "Shared", permissions: ["orders:read"] });
  const body = { name: "Of the shared group", authorizationGroup: shared.id };
  expect((await call("POST", "", { as: secret, body })).body.data.authorization_group.name).toBe("Shared");
  await db().authorizationGroup.update({ where: { id: shared.id }, data: { type: "user" } });
  expect((await call("GET", GROUPS, { as: secret })).body.pagination.total).toBe(4);
});

test("whoever names a group that is none is told where they are listed", async () => {
  const tenant = await apiTenant();
  const { secret } = await tenant.key("writer");
  for (const authorizationGroup of ["Read Only", "nosuchgroup", tenant.groups.plain.id.toUpperCase()]) {
    const sent = { as: secret, body: { authorizationGroup } };
    const { body } = await expectProblem("input_invalid", "POST", "", sent);
    expect(body.detail, authorizationGroup).toContain(`GET ${GROUPS}`);
  }
});

import { randomUUID } from "node:crypto";
import { inDays } from "@/e2e/days";
import { expect, test } from "@/e2e/fixtures";
import { createTenant, createUser } from "@/prisma/factories";

test.use({ role: "superUser" });

/** In the name of every tenant of a test, and of no other. */
const word = () => `w${randomUUID().slice(0, 8)}`;

test("shows every tenant with its kind, users, usage and status", async ({ database, tenant, tenantsPage }) => {
  await tenant.createKey();
  await tenant.createUser("viewer");
  const child = await createTenant(database, { name: `${tenant.name} North`, parentId: tenant.id, limit: 0 });
  const closed = await createTenant(database, { name: `${tenant.name} Old`, suspendedAt: new Date() });
  await tenantsPage.open(`?${new URLSearchParams({ search: tenant.name })}`);
  await expect(tenantsPage.heading).toBeVisible();
  await expect(tenantsPage.names).toHaveText([tenant.name, child.name, closed.name]);
  await expect(tenantsPage.cell(tenant.name, "Kind")).toHaveText("Master account");
  await expect(tenantsPage.cell(tenant.name, "Users")).toHaveText("1");
  await expect(tenantsPage.cell(tenant.name, "Usage")).toHaveText("1/10 keys");
  await expect(tenantsPage.cell(tenant.name, "Status")).toHaveText("Active");
  await expect(tenantsPage.cell(child.name, "Kind")).toHaveText(`Sub-account of ${tenant.name}`);
  await expect(tenantsPage.cell(child.name, "Usage")).toHaveText("0/0 keys");
  await expect(tenantsPage.cell(closed.name, "Status")).toHaveText("Suspended");
});

test("is searched and sorted, all of it in the address", async ({ page, database, tenantsPage }) => {
  const mark = word();
  for (const [name, users] of [
    ["Alpha", 1],
    ["Bravo", 2],
    ["Charlie", 0],
  ] as const) {
    const { id } = await createTenant(database, { name: `${name} ${mark}` });
    for (let count = 0; count < users; count++) await createUser(database, { role: "viewer", tenantId: id });
  }
  const named = (...names: string[]) => names.map((name) => `${name} ${mark}`);
  await tenantsPage.open();
  await tenantsPage.search.fill(mark.toUpperCase());
  await expect(tenantsPage.names).toHaveText(named("Alpha", "Bravo", "Charlie"));
  await tenantsPage.sort("Users");
  await expect(tenantsPage.names).toHaveText(named("Bravo", "Alpha", "Charlie"));
  await expect(page).toHaveURL(`/admin/tenants?search=${mark.toUpperCase()}&sort=users&direction=desc`);
  await page.reload();
  await expect(tenantsPage.names).toHaveText(named("Bravo", "Alpha", "Charlie"));
  await tenantsPage.sort("Name");
  await expect(tenantsPage.names).toHaveText(named("Alpha", "Bravo", "Charlie"));
  await tenantsPage.sort("Name");
  await expect(tenantsPage.names).toHaveText(named("Charlie", "Bravo", "Alpha"));
  await page.goBack();
  await expect(tenantsPage.names).toHaveText(named("Alpha", "Bravo", "Charlie"));
  await tenantsPage.search.fill(`${mark}%`);
  await expect(page.getByRole("heading", { name: "Nothing matches" })).toBeVisible();
});

test("turns pages, and keeps the page in the address", async ({ page, database, tenantsPage }) => {
  const mark = word();
  const names = Array.from({ length: 12 }, (_, index) => `${mark} ${String(index + 1).padStart(2, "0")}`);
  for (const [index, name] of names.entries()) {
    const { id } = await createTenant(database, { name });
    await database.tenant.update({ where: { id }, data: { createdAt: inDays(-index) } });
  }
  await tenantsPage.open(`?search=${mark}&pageSize=10`);
  await expect(tenantsPage.names).toHaveText(names.slice(0, 10));
  await expect(tenantsPage.range).toHaveText("1–10 of 12");
  await tenantsPage.turn("Next page");
  await expect(tenantsPage.names).toHaveText(names.slice(10));
  await expect(page).toHaveURL(`/admin/tenants?search=${mark}&page=2&pageSize=10`);
  await page.reload();
  await expect(tenantsPage.names).toHaveText(names.slice(10));
  await tenantsPage.sort("Created");
  await expect(tenantsPage.names).toHaveText(names.slice(0, 10));
  await tenantsPage.pageSize.selectOption("25");
  await expect(tenantsPage.names).toHaveText(names);
  await tenantsPage.open(`?search=${mark}&pageSize=10&page=999`);
  await expect(tenantsPage.range).toHaveText("11–12 of 12");
});

test("senseless and hostile search parameters fall back to what is usual", async ({ page, tenantsPage }) => {
  for (const search of ["?sort=__proto__&direction=sideways&page=-1", "?search=%00&pageSize=1e9", "?page=NaN&page=2"]) {
    const answer = await page.goto(`/admin/tenants${search}`);
    expect(answer?.status(), search).toBe(200);
    await expect(tenantsPage.range, search).toHaveText(/^1–/);
  }
});

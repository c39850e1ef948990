import { expect, test } from "@/e2e/fixtures";
import { ConfirmDialog } from "@/e2e/pages/key-dialogs";
import { makeTenant } from "@/e2e/tenant";
import { createUsage } from "@/prisma/factories";

test("an administrator makes a sub-account, works in it, and comes back", async ({
  page,
  tenant,
  keyList,
  generateDialog,
  reveal,
  shell,
  switcher,
  subAccounts,
  auditLog,
}) => {
  await subAccounts.open();
  await expect(page.getByRole("heading", { name: "No sub-accounts yet" })).toBeVisible();
  await subAccounts.newTenant.click();
  await subAccounts.createDialog.save({ name: "Retail", keyLimit: "3" });
  await expect(shell.toast).toHaveText("Created Retail");
  await expect(subAccounts.cell("Retail", "Usage")).toHaveText("0/3 keys");
  await expect(subAccounts.cell("Retail", "Status")).toHaveText("Active");

  await subAccounts.switchTo("Retail");
  await expect(page).toHaveURL("/tenant-api-keys");
  await expect(subAccounts.banner).toContainText(`You work in Retail, a sub-account of ${tenant.name}.`);
  await expect(switcher.button).toHaveAccessibleName("Switch tenant, current: Retail");
  await expect(shell.link("Sub-Accounts")).toHaveCount(0);
  await expect(page.getByText("0/3 keys")).toBeVisible();
  await keyList.generate.click();
  await generateDialog.fill({ name: "Till", group: "Read Only" });
  await generateDialog.submit.click();
  await reveal.take();
  await expect(keyList.names).toHaveText(["Till"]);

  await subAccounts.goBack();
  await expect(page).toHaveURL("/sub-accounts");
  await expect(subAccounts.banner).toHaveCount(0);
  await expect(subAccounts.cell("Retail", "Usage")).toHaveText("1/3 keys");
  await keyList.open();
  await expect(keyList.names).toHaveCount(0);
  await auditLog.open("?action=tenant.created");
  await expect(auditLog.events).toHaveCount(1);
  await expect(auditLog.events).toContainText(["Created tenant Retail"]);
});

test("limits end at the master account's, at their fields", async ({ database, tenant, subAccounts }) => {
  await database.tenant.update({ where: { id: tenant.id }, data: { requestsPerSecond: 50 } });
  const { createDialog } = subAccounts;
  await subAccounts.open();
  await subAccounts.newTenant.click();
  await expect(createDialog.keyLimit).toHaveAccessibleDescription("At most 10.");
  await expect(createDialog.perSecond).toHaveValue("50");
  await createDialog.save({ name: "Retail", keyLimit: "11", perSecond: "" });
  await expect(createDialog.keyLimit).toHaveAccessibleDescription(
    `Enter at most 10, the limit of ${tenant.name}. At most 10.`,
  );
  await expect(createDialog.perSecond).toHaveAccessibleDescription(
    `Enter at most 50, the limit of ${tenant.name}. At most 50.`,
  );
  await createDialog.save({ keyLimit: "10", perSecond: "5" });
  await expect(createDialog.root).toBeHidden();
  await subAccounts.ask("Edit", "Retail");
  await subAccounts.editDialog.save({ name: "Shops", keyLimit: "2" });
  await expect(subAccounts.editDialog.root).toBeHidden();
  await subAccounts.open();
  await expect(subAccounts.cell("Shops", "Usage")).toHaveText("0/2 keys");
});

test("a suspended sub-account's users and keys are shut out at once, and let in again", async ({
  page,
  database,
  tenant,
  door,
  openAs,
  shell,
  subAccounts,
}) => {
  const child = await makeTenant(database, 10, tenant.id);
  const { secret } = await child.createKey();
  const theirs = await openAs("tenantAdmin", child);
  await theirs.goto("/tenant-api-keys");
  await expect(theirs.getByRole("heading", { name: "API Keys", level: 1 })).toBeVisible();

  await subAccounts.ask("Suspend", child.name);
  const suspend = new ConfirmDialog(page, "Suspend");
  await expect(suspend.root).toContainText(`Are you sure you want to suspend ${child.name}?`);
  await suspend.confirm.click();
  await expect(shell.toast).toContainText(`Suspended ${child.name}`);
  await expect(subAccounts.cell(child.name, "Status")).toHaveText("Suspended");
  expect(await door.decision(secret)).toBe("tenant_suspended");
  await theirs.reload();
  await expect(theirs).toHaveURL("/login");

  await subAccounts.switchTo(child.name);
  await expect(page.getByText(`${child.name} is suspended`)).toBeVisible();
  await subAccounts.goBack();
  await expect(subAccounts.banner).toHaveCount(0);
  await subAccounts.ask("Resume", child.name);
  await new ConfirmDialog(page, "Resume").confirm.click();
  await expect(subAccounts.cell(child.name, "Status")).toHaveText("Active");
  expect(await door.decision(secret)).toBe("allowed");
  await theirs.goto("/tenant-api-keys");
  await expect(theirs.getByRole("heading", { name: "API Keys", level: 1 })).toBeVisible();
});

test("a sub-account's own administrator sees only theirs, without a switcher", async ({ database, tenant, openAs }) => {
  const child = await makeTenant(database, 10, tenant.id);
  await child.createKey({ name: "Theirs" });
  await tenant.createKey({ name: "The master's" });
  const page = await openAs("tenantAdmin", child);
  await page.goto("/tenant-api-keys");
  await expect(page.getByText("Theirs", { exact: true })).toBeVisible();
  await expect(page.getByText("The master's")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Switch tenant/ })).toHaveCount(0);
  await expect(page.getByRole("complementary", { name: "Sub-account" })).toHaveCount(0);
  expect((await page.goto("/sub-accounts"))?.status()).toBe(404);
});

test("the list is searched, sorted and paged in the address, and sums what was asked for", async ({
  page,
  database,
  tenant,
  subAccounts,
}) => {
  const names: string[] = [];
  for (let index = 0; index < 12; index++) {
    const child = await makeTenant(database, 10, tenant.id);
    names.push(child.name);
    if (index > 0) continue;
    const { id: keyId } = await child.createKey();
    const at = new Date();
    await createUsage(database, child.id, [
      { keyId, at, outcome: "allowed", count: 1234 },
      { keyId, at, outcome: "key_expired", count: 5 },
    ]);
  }
  const [first = "", ...others] = names;
  await subAccounts.open("?pageSize=10");
  await expect(subAccounts.names).toHaveCount(10);
  await subAccounts.turn("Next page");
  await expect(subAccounts.names).toHaveCount(2);
  await subAccounts.open(`?${new URLSearchParams({ search: first })}`);
  await expect(subAccounts.names).toHaveText([first]);
  await expect(subAccounts.cell(first, "Last 24 hours")).toHaveText("1,234 allowed, 5 denied");
  await subAccounts.search.fill("no account is called like this");
  await expect(page.getByRole("heading", { name: "Nothing matches" })).toBeVisible();
  await subAccounts.open("?sort=createdAt&direction=desc");
  await expect(subAccounts.names.last()).toHaveText(first);
  await expect(subAccounts.names.first()).toHaveText(others.at(-1) ?? "");
});

test.describe("a viewer of the master account", () => {
  test.use({ role: "viewer" });

  test("switches and reads, and changes nothing", async ({ page, database, tenant, keyList, subAccounts }) => {
    const child = await makeTenant(database, 10, tenant.id);
    await child.createKey({ name: "Theirs" });
    await subAccounts.open();
    await expect(subAccounts.names).toHaveText([child.name]);
    await expect(page.getByRole("main").getByRole("button", { name: /^(New|Edit|Suspend)/ })).toHaveCount(0);
    await subAccounts.switchTo(child.name);
    await expect(keyList.names).toHaveText(["Theirs"]);
    await expect(keyList.generate).toHaveCount(0);
    await subAccounts.goBack();
    await expect(subAccounts.names).toHaveText([child.name]);
  });
});

test.describe("a super user", () => {
  test.use({ role: "superUser" });

  test("makes a sub-account of a master account that is chosen by name", async ({ tenant, tenantsPage }) => {
    const name = `Branch of ${tenant.name}`;
    await tenantsPage.open();
    await tenantsPage.newTenant.click();
    await tenantsPage.createDialog.master.fill("no account is called like this");
    await tenantsPage.createDialog.save({ name });
    await expect(tenantsPage.createDialog.master).toHaveAccessibleDescription(
      /^There is no master account of this name\./,
    );
    await tenantsPage.createDialog.master.fill(tenant.name);
    await tenantsPage.createDialog.submit.click();
    await expect(tenantsPage.createDialog.root).toBeHidden();
    await tenantsPage.open(`?${new URLSearchParams({ search: name })}`);
    await expect(tenantsPage.cell(name, "Kind")).toHaveText(`Sub-account of ${tenant.name}`);
  });
});

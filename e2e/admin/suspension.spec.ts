import { expect, test } from "@/e2e/fixtures";
import { ConfirmDialog } from "@/e2e/pages/key-dialogs";
import { KeyListPage } from "@/e2e/pages/key-list-page";
import { SignInPage } from "@/e2e/pages/sign-in-page";
import { createGroup, createKey, createTenant } from "@/prisma/factories";

test.use({ role: "superUser" });

test("a suspended tenant's users and keys are shut out at once, and let in again when it is resumed", async ({
  page,
  database,
  tenant,
  account,
  door,
  openAs,
  shell,
  tenantsPage,
  auditLog,
}) => {
  const child = await createTenant(database, { parentId: tenant.id });
  const group = await createGroup(database, { tenantId: child.id });
  const secrets = [
    (await tenant.createKey()).secret,
    (await createKey(database, { tenantId: child.id, groupId: group.id })).secret,
  ];
  const theirPage = await openAs("tenantAdmin");
  const keyList = new KeyListPage(theirPage);
  await keyList.open();

  await tenantsPage.ask("Suspend", tenant.name);
  const suspend = new ConfirmDialog(page, "Suspend");
  await expect(suspend.root).toContainText(`Are you sure you want to suspend ${tenant.name}?`);
  await suspend.confirm.click();
  await expect(shell.toast).toContainText(`Suspended ${tenant.name}`);
  await expect(shell.toast).toContainText(/Suspended everywhere: \d of \d verifiers?, \d+ ms/);
  await expect(tenantsPage.cell(tenant.name, "Status")).toHaveText("Suspended");
  await tenantsPage.open(`?${new URLSearchParams({ search: child.name })}`);
  await expect(tenantsPage.cell(child.name, "Status")).toHaveText("Suspended with its master account");
  for (const secret of secrets) expect(await door.decision(secret)).toBe("tenant_suspended");
  await theirPage.reload();
  await expect(theirPage).toHaveURL("/login");
  await expect(new SignInPage(theirPage).main).toContainText("This tenant is suspended.");

  await tenantsPage.ask("Resume", tenant.name);
  await new ConfirmDialog(page, "Resume").confirm.click();
  await expect(tenantsPage.cell(tenant.name, "Status")).toHaveText("Active");
  for (const secret of secrets) expect(await door.decision(secret)).toBe("allowed");
  await theirPage.goto("/tenant-api-keys");
  await expect(keyList.heading).toBeVisible();

  await auditLog.open();
  await expect(auditLog.events).toContainText([
    `Resumed tenant ${tenant.name} by ${account?.name}`,
    `Suspended tenant ${tenant.name} by ${account?.name}`,
  ]);
});

test("nothing happens when the question is cancelled", async ({ page, tenant, door, tenantsPage }) => {
  const { secret } = await tenant.createKey();
  await tenantsPage.ask("Suspend", tenant.name);
  const suspend = new ConfirmDialog(page, "Suspend");
  await suspend.cancel.click();
  await expect(suspend.root).toBeHidden();
  await expect(tenantsPage.cell(tenant.name, "Status")).toHaveText("Active");
  expect(await door.decision(secret)).toBe("allowed");
});

import { expectAccessible } from "@/e2e/accessibility";
import { expect, test } from "@/e2e/fixtures";
import { ConfirmDialog } from "@/e2e/pages/key-dialogs";
import { expectNoSidewaysScroll, PHONE } from "@/e2e/phone";

type Screens = Pick<
  Parameters<Parameters<typeof test>[2]>[0],
  "page" | "tenant" | "tenantsPage" | "usersPage" | "auditLog" | "profilePage"
>;

/** What is on the screen, and the way there. */
const screens: Record<string, (screens: Screens) => Promise<unknown>> = {
  Tenants: async ({ tenant, tenantsPage }) => {
    await tenantsPage.open(`?${new URLSearchParams({ search: tenant.name })}`);
    await expect(tenantsPage.names).toHaveCount(1);
  },
  "Tenants, where nothing matches": async ({ page, tenantsPage }) => {
    await tenantsPage.open("?search=no-tenant-is-called-like-this");
    await expect(page.getByRole("heading", { name: "Nothing matches" })).toBeVisible();
  },
  "New Tenant, with errors": async ({ tenantsPage }) => {
    await tenantsPage.open();
    await tenantsPage.newTenant.click();
    await tenantsPage.createDialog.save({ keyLimit: "many", perSecond: "some", perDay: "0" });
    await expect(tenantsPage.createDialog.name).toHaveAttribute("aria-invalid", "true");
  },
  "Edit Tenant": async ({ tenant, tenantsPage }) => {
    await tenantsPage.ask("Edit", tenant.name);
    await expect(tenantsPage.editDialog.submit).toBeVisible();
  },
  "Suspend Tenant": async ({ page, tenant, tenantsPage }) => {
    await tenantsPage.ask("Suspend", tenant.name);
    await expect(new ConfirmDialog(page, "Suspend").confirm).toBeVisible();
  },
  Users: async ({ tenant, usersPage }) => {
    await tenant.createUser("viewer");
    await usersPage.open(`?${new URLSearchParams({ search: tenant.name })}`);
    await expect(usersPage.names).toHaveCount(1);
  },
  "New User, with errors": async ({ usersPage }) => {
    await usersPage.open();
    await usersPage.newUser.click();
    await usersPage.createDialog.submit.click();
    await expect(usersPage.createDialog.name).toHaveAttribute("aria-invalid", "true");
  },
  "Edit User": async ({ tenant, usersPage }) => {
    await usersPage.edit(await tenant.createUser("viewer"));
    await usersPage.editDialog.disabled.check();
  },
  "Reset Password": async ({ tenant, usersPage }) => {
    const user = await tenant.createUser("viewer");
    await usersPage.find(user);
    await usersPage.button(`Reset password of ${user.name}`).click();
    await usersPage.resetDialog.generate.click();
  },
  "the audit log": async ({ tenant, tenantsPage, auditLog }) => {
    await tenantsPage.ask("Edit", tenant.name);
    await tenantsPage.editDialog.save({ keyLimit: "0" });
    await expect(tenantsPage.editDialog.root).toBeHidden();
    await auditLog.open();
    await expect(auditLog.events).toHaveCount(1);
  },
  "the profile, with errors": async ({ profilePage }) => {
    await profilePage.open();
    await profilePage.name.clear();
    await profilePage.save.click();
    await profilePage.change.click();
    await expect(profilePage.current).toHaveAttribute("aria-invalid", "true");
  },
};

test.use({ role: "superUser" });

for (const [screen, open] of Object.entries(screens)) {
  test(`${screen}: accessible, and fits a phone`, async ({
    page,
    tenant,
    tenantsPage,
    usersPage,
    auditLog,
    profilePage,
  }) => {
    await open({ page, tenant, tenantsPage, usersPage, auditLog, profilePage });
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}

test("the tenant switcher is accessible", async ({ page, tenant, keyList, switcher }) => {
  await keyList.open();
  await switcher.button.click();
  await switcher.search.fill(tenant.name);
  await expect(switcher.tenants).toHaveCount(1);
  await expectAccessible(page);
});

import type { Page } from "@playwright/test";
import { expectAccessible } from "@/e2e/accessibility";
import { expect, test } from "@/e2e/fixtures";
import { ConfirmDialog } from "@/e2e/pages/key-dialogs";
import type { SubAccountsPage } from "@/e2e/pages/tenants-page";
import type { SubAccountUsersPage } from "@/e2e/pages/users-page";
import { expectNoSidewaysScroll, PHONE } from "@/e2e/phone";
import { makeTenant, type TestTenant } from "@/e2e/tenant";

interface At {
  page: Page;
  subAccounts: SubAccountsPage;
  users: SubAccountUsersPage;
  child: TestTenant;
}
type Open = (to: At) => Promise<void>;

/** Every state that the screen shows. */
const screens: Record<string, Open> = {
  "the list": async ({ subAccounts, child }) => {
    await subAccounts.open();
    await expect(subAccounts.names).toHaveText([child.name]);
  },
  "the list, where nothing matches": async ({ page, subAccounts }) => {
    await subAccounts.open("?search=no-account-is-called-like-this");
    await expect(page.getByRole("heading", { name: "Nothing matches" })).toBeVisible();
  },
  "New Sub-Account, with errors": async ({ subAccounts }) => {
    await subAccounts.open();
    await subAccounts.newTenant.click();
    await subAccounts.createDialog.save({ name: "Retail", keyLimit: "11" });
    await expect(subAccounts.createDialog.keyLimit).toHaveAttribute("aria-invalid", "true");
  },
  "Suspend Sub-Account": async ({ page, subAccounts, child }) => {
    await subAccounts.ask("Suspend", child.name);
    await expect(new ConfirmDialog(page, "Suspend").confirm).toBeVisible();
  },
  "working in a sub-account": async ({ page, subAccounts, child }) => {
    await subAccounts.open();
    await subAccounts.switchTo(child.name);
    await expect(page).toHaveURL("/tenant-api-keys");
    await expect(subAccounts.banner).toBeVisible();
  },
  "users, of whom there are none": async ({ page, users }) => {
    await users.open();
    await expect(page.getByRole("heading", { name: "No users yet" })).toBeVisible();
  },
  users: async ({ users, child }) => {
    const { name } = await child.createUser("viewer");
    await users.open();
    await expect(users.names).toHaveText([name]);
  },
  "New User, with errors": async ({ users }) => {
    await users.open();
    await users.newUser.first().click();
    await users.createDialog.submit.click();
    await expect(users.createDialog.tenant).toHaveAttribute("aria-invalid", "true");
  },
};

for (const [screen, open] of Object.entries(screens)) {
  test(`${screen}: accessible, and fits a phone`, async ({ page, database, tenant, subAccounts, subAccountUsers }) => {
    const child = await makeTenant(database, 10, tenant.id);
    await open({ page, subAccounts, users: subAccountUsers, child });
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}

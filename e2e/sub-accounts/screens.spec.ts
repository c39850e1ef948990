import type { Page } from "@playwright/test";
import { expectAccessible } from "@/e2e/accessibility";
import { expect, test } from "@/e2e/fixtures";
import { ConfirmDialog } from "@/e2e/pages/key-dialogs";
import type { SubAccountsPage } from "@/e2e/pages/tenants-page";
import { expectNoSidewaysScroll, PHONE } from "@/e2e/phone";
import { makeTenant } from "@/e2e/tenant";

type Open = (to: { page: Page; subAccounts: SubAccountsPage; child: string }) => Promise<void>;

/** Every state that the screen shows. */
const screens: Record<string, Open> = {
  "the list": async ({ subAccounts, child }) => {
    await subAccounts.open();
    await expect(subAccounts.names).toHaveText([child]);
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
    await subAccounts.ask("Suspend", child);
    await expect(new ConfirmDialog(page, "Suspend").confirm).toBeVisible();
  },
  "working in a sub-account": async ({ page, subAccounts, child }) => {
    await subAccounts.open();
    await subAccounts.switchTo(child);
    await expect(page).toHaveURL("/tenant-api-keys");
    await expect(subAccounts.banner).toBeVisible();
  },
};

for (const [screen, open] of Object.entries(screens)) {
  test(`${screen}: accessible, and fits a phone`, async ({ page, database, tenant, subAccounts }) => {
    const { name } = await makeTenant(database, 10, tenant.id);
    await open({ page, subAccounts, child: name });
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}

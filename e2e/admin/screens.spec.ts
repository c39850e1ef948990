import { expectAccessible } from "@/e2e/accessibility";
import { expect, test } from "@/e2e/fixtures";
import { ConfirmDialog } from "@/e2e/pages/key-dialogs";
import { expectNoSidewaysScroll, PHONE } from "@/e2e/phone";
import { ENVIRONMENT } from "@/lib/testing/installation";
import { offering, startUpstream } from "@/lib/testing/upstream";
import { createModel, createUpstream } from "@/prisma/factories";

const { PORTCULLIS_SECRET: SECRET } = ENVIRONMENT;

type Screens = Pick<
  Parameters<Parameters<typeof test>[2]>[0],
  "page" | "database" | "tenant" | "tenantsPage" | "modelsPage" | "usersPage" | "auditLog" | "profilePage"
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
  "AI Access": async ({ tenant, tenantsPage }) => {
    await tenantsPage.ask("AI access of", tenant.name);
    await tenantsPage.aiAccess.save({ invited: true, monthlyBudget: "much" });
    await expect(tenantsPage.aiAccess.monthlyBudget).toHaveAttribute("aria-invalid", "true");
  },
  "Suspend Tenant": async ({ page, tenant, tenantsPage }) => {
    await tenantsPage.ask("Suspend", tenant.name);
    await expect(new ConfirmDialog(page, "Suspend").confirm).toBeVisible();
  },
  Models: async ({ database, tenant, modelsPage }) => {
    const { id } = await createUpstream(database, SECRET, { credential: "stored" });
    const aliases = [`${tenant.id}-with-a-rather-long-alias`];
    const { name } = await createModel(database, { upstreamId: id, aliases, contextLength: 128_000 });
    await modelsPage.open(`?${new URLSearchParams({ search: name })}`);
    await expect(modelsPage.names).toHaveCount(1);
  },
  "New Model, with errors": async ({ database, modelsPage }) => {
    await createUpstream(database, SECRET);
    await modelsPage.open();
    await modelsPage.newModel.click();
    await modelsPage.dialog("New Model").submit.click();
    await expect(modelsPage.dialog("New Model").field("Name")).toHaveAttribute("aria-invalid", "true");
  },
  "Edit Upstream": async ({ database, modelsPage }) => {
    const { name } = await createUpstream(database, SECRET, { credential: "stored" });
    await modelsPage.open();
    await modelsPage.button(`Edit ${name}`).click();
    await expect(modelsPage.dialog("Edit Upstream").submit).toBeVisible();
  },
  "Import Models": async ({ database, modelsPage }) => {
    const served = await startUpstream(offering("a-model-that-has-a-rather-long-name/and-a-slash", "gpt"));
    const { name } = await createUpstream(database, SECRET, { baseUrl: served.baseUrl });
    await modelsPage.open();
    await modelsPage.button(`Import from ${name}`).click();
    await expect(modelsPage.importDialog.models).toHaveCount(2);
    await served.close();
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
    database,
    tenant,
    tenantsPage,
    modelsPage,
    usersPage,
    auditLog,
    profilePage,
  }) => {
    await open({ page, database, tenant, tenantsPage, modelsPage, usersPage, auditLog, profilePage });
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

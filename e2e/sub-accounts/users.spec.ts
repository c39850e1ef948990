import { randomUUID } from "node:crypto";
import { expect, test } from "@/e2e/fixtures";
import { SignInPage } from "@/e2e/pages/sign-in-page";
import { makeTenant } from "@/e2e/tenant";

test("an administrator makes a user of a sub-account, who sees that alone", async ({
  page,
  browser,
  database,
  tenant,
  shell,
  subAccounts,
  subAccountUsers,
}) => {
  const child = await makeTenant(database, 10, tenant.id);
  const { createDialog } = subAccountUsers;
  const email = `${randomUUID()}@portcullis.example`;
  await subAccounts.open();
  await subAccounts.manageUsers.click();
  await expect(page.getByRole("heading", { name: "No users yet" })).toBeVisible();
  await subAccountUsers.newUser.first().click();
  await expect(createDialog.role.getByRole("option")).toHaveText(["Tenant administrator", "Viewer"]);
  await createDialog.name.fill("Nia New");
  await createDialog.email.fill(email);
  await createDialog.tenant.fill(tenant.name);
  await createDialog.generate.click();
  const password = await createDialog.password.inputValue();
  await createDialog.submit.click();
  await expect(createDialog.tenant).toHaveAccessibleDescription(/^There is no tenant of this name\./);
  await createDialog.tenant.fill(child.name);
  await createDialog.submit.click();
  await expect(shell.toast).toHaveText("Created Nia New");
  await expect(subAccountUsers.cell("Nia New", "Tenant")).toHaveText(`${tenant.name} / ${child.name}`);

  const theirs = await browser.newContext();
  const theirPage = await theirs.newPage();
  const signInPage = new SignInPage(theirPage);
  await signInPage.open();
  await signInPage.signIn({ email, password });
  await expect(theirPage).toHaveURL("/tenant-api-keys");
  expect((await theirPage.goto("/sub-accounts/users"))?.status()).toBe(404);
  await theirs.close();
});

test("a role, a disabled account and a password are changed there, for users of one's own sub-accounts alone", async ({
  database,
  tenant,
  shell,
  subAccountUsers,
}) => {
  const child = await makeTenant(database, 10, tenant.id);
  const stranger = await makeTenant(database, 10, (await makeTenant(database, 10)).id);
  const user = await child.createUser("viewer");
  for (const other of [tenant, stranger]) await other.createUser("viewer");
  const { editDialog, resetDialog } = subAccountUsers;
  await subAccountUsers.open();
  await expect(subAccountUsers.names).toHaveText([user.name]);
  await subAccountUsers.edit(user);
  await editDialog.role.selectOption("Tenant administrator");
  await editDialog.disabled.check();
  await editDialog.submit.click();
  await expect(subAccountUsers.cell(user.name, "Role")).toHaveText("Tenant administrator");
  await expect(subAccountUsers.cell(user.name, "Status")).toHaveText("Disabled");
  await subAccountUsers.button(`Reset password of ${user.name}`).click();
  await resetDialog.generate.click();
  await resetDialog.submit.click();
  await expect(shell.toast.filter({ hasText: `New password for ${user.name}` })).toBeVisible();
});

import { randomUUID } from "node:crypto";
import { expect, test } from "@/e2e/fixtures";
import { KeyListPage } from "@/e2e/pages/key-list-page";
import { SignInPage } from "@/e2e/pages/sign-in-page";
import { signIn } from "@/e2e/sign-in";

test.use({ role: "superUser" });

const anyEmail = () => `${randomUUID()}@portcullis.example`;

test("a new user signs in with the password that was handed over", async ({
  page,
  browser,
  tenant,
  shell,
  usersPage,
}) => {
  const { createDialog } = usersPage;
  const email = anyEmail();
  await usersPage.open();
  await usersPage.newUser.click();
  await expect(createDialog.role).toHaveValue("tenantAdmin");
  await expect(createDialog.tenant).toHaveValue(tenant.name);
  await createDialog.name.fill("Nia New");
  await createDialog.email.fill(email.toUpperCase());
  await createDialog.role.selectOption("Viewer");
  await createDialog.generate.click();
  await expect(createDialog.password).toHaveValue(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
  const password = await createDialog.password.inputValue();
  await createDialog.submit.click();
  await expect(shell.toast).toHaveText("Created Nia New");
  await usersPage.find({ email });
  await expect(usersPage.names).toHaveText(["Nia New"]);
  await expect(usersPage.cell("Nia New", "Email")).toHaveText(email);
  await expect(usersPage.cell("Nia New", "Role")).toHaveText("Viewer");
  await expect(usersPage.cell("Nia New", "Tenant")).toHaveText(tenant.name);
  expect(await page.content()).not.toContain(password);

  const theirs = await browser.newContext();
  const theirPage = await theirs.newPage();
  const signInPage = new SignInPage(theirPage);
  await signInPage.open();
  await signInPage.signIn({ email, password });
  await expect(theirPage).toHaveURL("/tenant-api-keys");
  await theirs.close();
});

test("what is wrong about a new user is said at its field", async ({ tenant, usersPage }) => {
  const { createDialog } = usersPage;
  const taken = await tenant.createUser("viewer");
  await usersPage.open();
  await usersPage.newUser.click();
  await createDialog.tenant.clear();
  await createDialog.submit.click();
  for (const field of [createDialog.name, createDialog.email, createDialog.password]) {
    await expect(field).toHaveAttribute("aria-invalid", "true");
  }
  await createDialog.name.fill("Nia New");
  await createDialog.email.fill("no address");
  await createDialog.password.fill("short");
  await createDialog.submit.click();
  await expect(createDialog.email).toHaveAccessibleDescription("Enter an email address such as ada@example.com.");
  await expect(createDialog.password).toHaveAccessibleDescription(/^A password has at least 12 characters\./);
  await createDialog.email.fill(taken.email);
  await createDialog.password.fill("long enough, surely");
  await createDialog.submit.click();
  await expect(createDialog.tenant).toHaveAccessibleDescription(/^Choose a tenant\./);
  await createDialog.tenant.fill("No such tenant");
  await createDialog.submit.click();
  await expect(createDialog.tenant).toHaveAccessibleDescription(/^There is no tenant of this name\./);
  await createDialog.tenant.fill(tenant.name);
  await createDialog.submit.click();
  await expect(createDialog.email).toHaveAccessibleDescription("There is a user with this email already.");
  await expect(createDialog.name).toHaveValue("Nia New");
});

test("a super user belongs to no tenant", async ({ usersPage }) => {
  const { createDialog } = usersPage;
  const email = anyEmail();
  await usersPage.open();
  await usersPage.newUser.click();
  await createDialog.name.fill("Sue Super");
  await createDialog.email.fill(email);
  await createDialog.role.selectOption("Super user");
  await expect(createDialog.tenant).toBeHidden();
  await createDialog.generate.click();
  await createDialog.submit.click();
  await expect(createDialog.root).toBeHidden();
  await usersPage.find({ email });
  await expect(usersPage.cell("Sue Super", "Role")).toHaveText("Super user");
  await expect(usersPage.cell("Sue Super", "Tenant")).toHaveText("All tenants");
});

test("an edited role binds its user at once, and so does a disabled account", async ({
  browser,
  tenant,
  usersPage,
}) => {
  const { editDialog } = usersPage;
  const user = await tenant.createUser("tenantAdmin");
  const theirs = await browser.newContext();
  await signIn(theirs.request, user);
  const theirPage = await theirs.newPage();
  const keyList = new KeyListPage(theirPage);
  await keyList.open();
  await expect(keyList.generate).toBeVisible();

  await usersPage.edit(user);
  await editDialog.role.selectOption("Viewer");
  await editDialog.submit.click();
  await expect(usersPage.cell(user.name, "Role")).toHaveText("Viewer");
  await theirPage.reload();
  await expect(keyList.heading).toBeVisible();
  await expect(keyList.generate).toHaveCount(0);

  await usersPage.edit(user);
  await expect(editDialog.role).toHaveValue("viewer");
  await editDialog.disabled.check();
  await editDialog.submit.click();
  await expect(usersPage.cell(user.name, "Status")).toHaveText("Disabled");
  await theirPage.reload();
  await expect(theirPage).toHaveURL("/login");
  await expect(theirPage.getByText("This account is disabled.")).toBeVisible();

  await usersPage.edit(user);
  await editDialog.disabled.uncheck();
  await editDialog.submit.click();
  await expect(usersPage.cell(user.name, "Status")).toHaveText("Active");
  // The session from before is not revived.
  await theirPage.goto("/tenant-api-keys");
  await expect(theirPage).toHaveURL(/\/login/);
  const signInPage = new SignInPage(theirPage);
  await signInPage.signIn(user);
  await expect(theirPage).toHaveURL("/tenant-api-keys");
  await theirs.close();
});

test("one can't disable oneself, change one's own role or reset one's own password", async ({ account, usersPage }) => {
  if (!account) throw new Error("nobody is signed in");
  const { editDialog } = usersPage;
  await usersPage.find(account);
  await expect(usersPage.button(`Reset password of ${account.name}`)).toHaveCount(0);
  await usersPage.button(`Edit ${account.name}`).click();
  await expect(editDialog.root).toContainText("You can't disable your own account or change its role.");
  await expect(editDialog.role).toHaveCount(0);
  await expect(editDialog.disabled).toHaveCount(0);
});

test("a reset password ends the user's sessions, and is the one that works", async ({
  browser,
  tenant,
  shell,
  usersPage,
}) => {
  const { resetDialog } = usersPage;
  const user = await tenant.createUser("viewer");
  const theirs = await browser.newContext();
  await signIn(theirs.request, user);
  await usersPage.find(user);
  await usersPage.button(`Reset password of ${user.name}`).click();
  await resetDialog.password.fill("too short");
  await resetDialog.submit.click();
  await expect(resetDialog.password).toHaveAccessibleDescription(/^A password has at least 12 characters\./);
  await resetDialog.generate.click();
  const password = await resetDialog.password.inputValue();
  await resetDialog.submit.click();
  await expect(shell.toast).toHaveText(`New password for ${user.name}`);

  const theirPage = await theirs.newPage();
  const signInPage = new SignInPage(theirPage);
  await signInPage.open("/tenant-api-keys");
  await expect(signInPage.main).toContainText("Your session has ended. Sign in again.");
  await signInPage.signIn(user);
  await expect(signInPage.error).toHaveText("Email or password is wrong.");
  await signInPage.signIn({ ...user, password });
  await expect(theirPage).toHaveURL("/tenant-api-keys");
  await theirs.close();
});

test("the list is searched by name, email and tenant, filtered by role, and turned", async ({
  page,
  tenant,
  usersPage,
}) => {
  const viewers = await Promise.all(Array.from({ length: 11 }, () => tenant.createUser("viewer")));
  const administrator = await tenant.createUser("tenantAdmin");
  await usersPage.open();
  await usersPage.search.fill(administrator.email);
  await expect(usersPage.names).toHaveText([administrator.name]);
  await usersPage.search.fill(tenant.name);
  await expect(usersPage.range).toHaveText("1–12 of 12");
  await usersPage.role.selectOption("Viewer");
  await expect(usersPage.range).toHaveText("1–11 of 11");
  await usersPage.sort("Email");
  await usersPage.pageSize.selectOption("10");
  await usersPage.turn("Next page");
  const last =
    viewers
      .map(({ email }) => email)
      .sort()
      .at(-1) ?? "";
  await expect(usersPage.table.locator('[data-label="Email"]')).toHaveText([last]);
  const search = new URLSearchParams({ role: "viewer", search: tenant.name, sort: "email", page: "2", pageSize: "10" });
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual(Object.fromEntries(search));
  await page.reload();
  await expect(usersPage.table.locator('[data-label="Email"]')).toHaveText([last]);
});

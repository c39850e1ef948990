import { GUESSES } from "@/lib/domain/guessing";
import { expect, test } from "./fixtures";
import { SignInPage } from "./pages/sign-in-page";
import { signIn } from "./sign-in";

const NEW_PASSWORD = "a longer and better one";

test("shows who one is", async ({ account, tenant, shell, keyList, profilePage }) => {
  await keyList.open();
  await shell.choose("Profile");
  await expect(profilePage.name).toHaveValue(account?.name ?? "");
  await expect(profilePage.fact("Email")).toHaveText(account?.email ?? "");
  await expect(profilePage.fact("Role")).toHaveText("Tenant administrator");
  await expect(profilePage.fact("Tenant")).toHaveText(tenant.name);
});

test("one's name can be changed, and the audit log says so", async ({
  page,
  account,
  shell,
  profilePage,
  auditLog,
}) => {
  await profilePage.open();
  await profilePage.name.fill("  ");
  await profilePage.save.click();
  await expect(profilePage.name).toHaveAttribute("aria-invalid", "true");
  await profilePage.name.fill("Ada Newname");
  await profilePage.save.click();
  await expect(shell.toast).toHaveText("Name saved");
  await expect(shell.userMenuButton).toHaveAccessibleName("User menu, Ada Newname");
  await page.reload();
  await expect(profilePage.name).toHaveValue("Ada Newname");
  await auditLog.open("?action=user.edited");
  await expect(auditLog.events).toHaveText([/^Edited user by Ada Newname/]);
  await expect(auditLog.change(auditLog.events, "Name")).toHaveText(`Before: ${account?.name} → , after: Ada Newname`);
});

test("a password that can't be changed like this is explained at its field", async ({ account, profilePage }) => {
  const password = account?.password ?? "";
  await profilePage.open();
  await profilePage.changePassword("not the password", NEW_PASSWORD);
  await expect(profilePage.current).toHaveAccessibleDescription("This is not your current password.");
  await profilePage.changePassword(password, NEW_PASSWORD, `${NEW_PASSWORD}s`);
  await expect(profilePage.repeat).toHaveAccessibleDescription("The two are not the same.");
  await profilePage.changePassword(password, password);
  await expect(profilePage.password).toHaveAccessibleDescription(/^Choose a password that is not the current one\./);
  await profilePage.changePassword(password, "eleven char");
  await expect(profilePage.password).toHaveAccessibleDescription(/^A password has at least 12 characters\./);
  await profilePage.changePassword(password, account?.email ?? "");
  await expect(profilePage.password).toHaveAccessibleDescription(/^The email address is no password\./);
  await expect(profilePage.current).toHaveValue(password);
});

test("a changed password ends the other sessions, and works from now on", async ({
  page,
  browser,
  account,
  shell,
  profilePage,
  signInPage,
}) => {
  if (!account) throw new Error("nobody is signed in");
  const other = await browser.newContext();
  await signIn(other.request, account);
  await profilePage.open();
  await profilePage.changePassword(account.password, NEW_PASSWORD);
  await expect(shell.toast).toHaveText("Password changed. Your other sessions have ended.");
  await expect(profilePage.current).toHaveValue("");
  await page.reload();
  await expect(profilePage.name).toBeVisible();

  const otherPage = await other.newPage();
  await otherPage.goto("/profile");
  await expect(otherPage).toHaveURL("/login?next=%2Fprofile");
  await expect(new SignInPage(otherPage).main).toContainText("Your session has ended. Sign in again.");
  await other.close();

  await shell.choose("Sign out");
  await signInPage.signIn(account);
  await expect(signInPage.error).toHaveText("Email or password is wrong.");
  await signInPage.signIn({ ...account, password: NEW_PASSWORD });
  await expect(page).toHaveURL("/tenant-api-keys");
});

test("somebody else at an open browser can't guess the password for long", async ({ account, profilePage }) => {
  await profilePage.open();
  for (let tries = 1; tries <= GUESSES.password; tries++) {
    await profilePage.changePassword(`guess number ${tries}`, NEW_PASSWORD);
    await expect(profilePage.current).toHaveAccessibleDescription("This is not your current password.");
  }
  await profilePage.changePassword(account?.password ?? "", NEW_PASSWORD);
  await expect(
    profilePage.error.filter({ hasText: /^Too many attempts\. Try again in 1[0-5] minutes\.$/ }),
  ).toBeVisible();
});

test("one can sign out everywhere else", async ({ page, browser, account, shell, profilePage }) => {
  if (!account) throw new Error("nobody is signed in");
  const other = await browser.newContext();
  await signIn(other.request, account);
  await profilePage.open();
  await profilePage.signOutElsewhere.click();
  await expect(shell.toast).toHaveText("1 session ended");
  const otherPage = await other.newPage();
  await otherPage.goto("/profile");
  await expect(otherPage).toHaveURL("/login?next=%2Fprofile");
  await other.close();
  await page.reload();
  await expect(profilePage.signOutElsewhere).toBeVisible();
  await profilePage.signOutElsewhere.click();
  await expect(shell.toast).toHaveText("There is no other session");
});

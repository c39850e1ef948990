import { expectAccessible } from "./accessibility";
import { type EmptyInstallation, startEmptyInstallation } from "./empty-installation";
import { test as base, expect } from "./fixtures";
import { SetUpPage } from "./pages/set-up-page";
import { SignInPage } from "./pages/sign-in-page";
import { expectNoSidewaysScroll, PHONE } from "./phone";

const test = base.extend<{ installation: EmptyInstallation; setUpPage: SetUpPage }>({
  role: null,

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of other fixtures from the pattern.
  installation: async ({}, use) => {
    const installation = await startEmptyInstallation();
    await use(installation);
    await installation.remove();
  },

  baseURL: async ({ installation }, use) => use(installation.url),

  setUpPage: async ({ page }, use) => use(new SetUpPage(page)),
});

// A server of its own is made and started first.
test.describe.configure({ timeout: 120_000 });

const FIRST = {
  tenantName: "First Tenant",
  name: "Fay First",
  email: "Fay@First.example",
  password: "the first password of all",
};

test("whoever reads the log makes the first tenant and its super user, once", async ({
  page,
  browser,
  installation,
  setUpPage,
  shell,
  switcher,
  keyList,
  tenantsPage,
  auditLog,
}) => {
  const [, token = ""] = /\/setup with this token: (\S+)/.exec(installation.log()) ?? [];
  expect(token).toMatch(/^[\w-]{24}$/);
  const late = new SetUpPage(await (await browser.newContext()).newPage());

  await test.step("every way leads to the set-up", async () => {
    for (const path of ["/", "/login", "/tenant-api-keys", "/setup"]) {
      await setUpPage.open(path);
      await expect(page, path).toHaveURL("/setup");
    }
    await late.open();
  });

  await test.step("which says what it wants, is accessible and fits a phone", async () => {
    await setUpPage.submit.click();
    await expect(setUpPage.errors.first()).toHaveText("Enter the token that the log shows.");
    await expect(setUpPage.errors).toHaveCount(5);
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  await test.step("refuses a wrong token and a weak password", async () => {
    await setUpPage.setUp({ ...FIRST, token: `${token.slice(1)}A` });
    await expect(setUpPage.token).toHaveAccessibleDescription(/^This is not the token that the log shows\./);
    await expect(setUpPage.token).toBeFocused();
    await setUpPage.setUp({ ...FIRST, token, password: "abcabcabcabc" });
    await expect(setUpPage.password).toHaveAccessibleDescription(/^This password only repeats itself\./);
  });

  await test.step("makes tenant and super user with the right one, and signs in", async () => {
    await setUpPage.setUp({ ...FIRST, token });
    await expect(page).toHaveURL("/tenant-api-keys");
    await expect(shell.userMenuButton).toHaveAccessibleName("User menu, Fay First");
    await expect(switcher.button).toHaveAccessibleName("Switch tenant, current: First Tenant");
    await expect(page.getByText("0/10 keys")).toBeVisible();
    await keyList.generate.click();
    const groups = page.getByRole("combobox", { name: "Authorization Group" }).last().getByRole("option");
    await expect(groups).toContainText(["Full Access", "Read & Write", "Read Only"]);
    await tenantsPage.open();
    await expect(tenantsPage.names).toHaveText(["First Tenant"]);
    await auditLog.open();
    await expect(auditLog.events).toHaveText([/^Created tenant First Tenant by Fay First from /]);
  });

  await test.step("the second one to use the token is told to sign in", async () => {
    await late.setUp({ ...FIRST, token, email: "late@first.example" });
    await expect(late.errors).toContainText("Portcullis is set up already. Sign in instead.");
    await late.errors.getByRole("link", { name: "Sign in" }).click();
  });

  await test.step("and the set-up is gone", async () => {
    const visitor = await (await browser.newContext()).newPage();
    await visitor.goto("/setup");
    await expect(visitor).toHaveURL("/login");
    const signInPage = new SignInPage(visitor);
    await expect(signInPage.heading).toBeVisible();
    await expect(signInPage.demoAccounts).toHaveCount(0);
    await signInPage.signIn({ ...FIRST, email: "fay@first.example" });
    await expect(visitor).toHaveURL("/tenant-api-keys");
  });
});

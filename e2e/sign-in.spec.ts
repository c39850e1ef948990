import { readFile } from "node:fs/promises";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/domain/demo";
import { SERVER_LOG } from "@/lib/testing/installation";
import { createTenant, createUser } from "@/prisma/factories";
import { expect, test } from "./fixtures";
import { expectNoSidewaysScroll, PHONE } from "./phone";

test.use({ role: null });

const WRONG = "Email or password is wrong.";

test("the right password leads to the keys", async ({ page, tenant, shell, signInPage, keyList }) => {
  const administrator = await tenant.createUser("tenantAdmin");
  await signInPage.open("/");
  await expect(page).toHaveURL("/login");
  await signInPage.signIn(administrator);
  await expect(page).toHaveURL("/tenant-api-keys");
  await expect(keyList.heading).toBeVisible();
  await expect(shell.userMenuButton).toHaveAccessibleName(`User menu, ${administrator.name}`);
});

test("the email may be written in any case", async ({ page, tenant, signInPage }) => {
  const administrator = await tenant.createUser("tenantAdmin");
  await signInPage.open();
  await signInPage.signIn({ ...administrator, email: ` ${administrator.email.toUpperCase()} ` });
  await expect(page).toHaveURL("/tenant-api-keys");
});

test("a wrong password and an unknown account are told the same", async ({ page, tenant, signInPage }) => {
  const administrator = await tenant.createUser("tenantAdmin");
  await signInPage.open();
  await signInPage.signIn({ ...administrator, password: "not the password" });
  await expect(signInPage.error).toHaveText(WRONG);
  await expect(signInPage.email).toHaveValue(administrator.email);
  await expect(signInPage.password).toBeFocused();
  await page.reload();
  await expect(signInPage.error).toBeHidden();
  await signInPage.signIn({ email: "nobody@portcullis.example", password: "not the password" });
  await expect(signInPage.error).toHaveText(WRONG);
});

test("what is left out is named before anything is sent", async ({ page, signInPage }) => {
  await signInPage.open();
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/")) sent.push(request.url());
  });
  await signInPage.submit.click();
  await expect(signInPage.email).toHaveAccessibleDescription("Enter your email address.");
  await expect(signInPage.password).toHaveAccessibleDescription("Enter your password.");
  await expect(signInPage.email).toBeFocused();
  expect(sent).toEqual([]);
});

test("whoever was asked to sign in goes on to where they wanted", async ({ page, tenant, signInPage }) => {
  await signInPage.open("/audit-log?action=key.edited");
  await expect(page).toHaveURL(`/login?${new URLSearchParams({ next: "/audit-log?action=key.edited" })}`);
  await signInPage.signIn(await tenant.createUser("viewer"));
  await expect(page).toHaveURL("/audit-log?action=key.edited");
});

test("no link leads from the sign-in page to another site", async ({ page, tenant, signInPage }) => {
  const elsewhere = [
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "/\t/evil.example/",
    "/.//evil.example/",
    "javascript:alert(1)",
    "/login",
    "/api/auth/signout",
  ];
  await signInPage.open(`/login?${new URLSearchParams({ next: "https://evil.example/" })}`);
  await signInPage.signIn(await tenant.createUser("viewer"));
  await expect(page).toHaveURL("/tenant-api-keys");
  // Signed in, the page itself sends on.
  for (const next of elsewhere) {
    await page.goto(`/login?${new URLSearchParams({ next })}`);
    await expect(page, next).toHaveURL("/tenant-api-keys");
  }
  await page.goto("/login?next=/profile");
  await expect(page).toHaveURL("/profile");
});

test("an account that is disabled is told so, once the password is right", async ({ database, tenant, signInPage }) => {
  const account = await createUser(database, { role: "viewer", tenantId: tenant.id, disabledAt: new Date() });
  await signInPage.open();
  await signInPage.signIn({ ...account, password: "not the password" });
  await expect(signInPage.error).toHaveText(WRONG);
  await signInPage.signIn(account);
  await expect(signInPage.error).toHaveText("This account is disabled. Ask your administrator.");
});

test("a user of a suspended tenant is told so, and of a suspended master account's", async ({
  database,
  signInPage,
}) => {
  const master = await createTenant(database, { suspendedAt: new Date() });
  const child = await createTenant(database, { parentId: master.id });
  await signInPage.open();
  for (const { id } of [master, child]) {
    await signInPage.signIn(await createUser(database, { role: "tenantAdmin", tenantId: id }));
    await expect(signInPage.error).toHaveText("This tenant is suspended. Ask the operator of this service.");
    await signInPage.email.clear();
  }
});

test("the password can be shown and hidden", async ({ signInPage }) => {
  await signInPage.open();
  await signInPage.password.fill("something long");
  await expect(signInPage.password).toHaveAttribute("type", "password");
  await signInPage.showCharacters.click();
  await expect(signInPage.password).toHaveAttribute("type", "text");
  await expect(signInPage.showCharacters).toHaveAttribute("aria-pressed", "true");
  await signInPage.showCharacters.click();
  await expect(signInPage.password).toHaveAttribute("type", "password");
  await expect(signInPage.password).toHaveValue("something long");
});

test("the demo accounts are shown, and fill the form in", async ({ page, shell, signInPage }) => {
  await signInPage.open();
  await expect(signInPage.main).toContainText(`The password of each is ${DEMO_PASSWORD}.`);
  const accounts = DEMO_ACCOUNTS.map(({ email, description }) => `${email}${description}`);
  await expect(signInPage.demoAccounts).toHaveText(accounts);
  await signInPage.demoAccounts.filter({ hasText: "viewer@acme.example" }).click();
  await expect(signInPage.email).toHaveValue("viewer@acme.example");
  await expect(signInPage.password).toHaveValue(DEMO_PASSWORD);
  await signInPage.submit.click();
  await expect(page).toHaveURL("/tenant-api-keys");
  await expect(shell.userMenuButton).toHaveAccessibleName("User menu, Vic Viewer");
});

test("the form works by keyboard alone", async ({ page, tenant, signInPage }) => {
  const administrator = await tenant.createUser("tenantAdmin");
  await signInPage.open();
  await page.keyboard.press("Tab");
  await expect(signInPage.email).toBeFocused();
  await page.keyboard.type(administrator.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(administrator.password);
  await page.keyboard.press("Tab");
  await expect(signInPage.showCharacters).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(signInPage.submit).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/tenant-api-keys");
});

test("fits a phone", async ({ page, signInPage }) => {
  await page.setViewportSize(PHONE);
  await signInPage.open();
  await signInPage.signIn({ email: "nobody@portcullis.example", password: "not the password" });
  await expect(signInPage.error).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test.describe("before the script has come", () => {
  test.use({ javaScriptEnabled: false });

  test("a submitted form puts the password into no address and no log", async ({ page, signInPage }) => {
    const addresses: string[] = [];
    page.on("request", (request) => addresses.push(request.url()));
    await page.goto("/login?next=/profile");
    await signInPage.signIn({ email: "early@portcullis.example", password: "typed-too-early" });
    await expect(signInPage.heading).toBeVisible();
    expect(addresses.filter((address) => new URL(address).pathname === "/login")).toHaveLength(2);
    expect(addresses.join()).not.toContain("early");
    expect(await readFile(SERVER_LOG, "utf8")).not.toContain("typed-too-early");
  });
});

import { builtActions } from "./authorization/build";
import { expect, test } from "./fixtures";
import { SignInPage } from "./pages/sign-in-page";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const ENDED = "Your session has ended. Sign in again.";

const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);

test("signing out ends the session, for this browser and for a copy of its cookie", async ({
  page,
  browser,
  context,
  database,
  account,
  shell,
  keyList,
  signInPage,
}) => {
  await keyList.open();
  const copy = await browser.newContext({ storageState: await context.storageState() });
  await shell.choose("Sign out");
  await expect(page).toHaveURL("/login");
  await expect(signInPage.main).not.toContainText(ENDED);
  expect(await context.cookies()).not.toContainEqual(expect.objectContaining({ name: "portcullis-session" }));
  expect(await database.session.count({ where: { userId: account?.id } })).toBe(0);

  await page.goBack();
  await expect(page).toHaveURL("/login");
  await expect(signInPage.heading).toBeVisible();

  const replayed = await copy.newPage();
  await replayed.goto("/tenant-api-keys");
  await expect(replayed).toHaveURL("/login");
  await expect(replayed.getByText(ENDED)).toBeVisible();
  expect((await copy.request.get("/tenant-api-keys/export")).status()).toBe(401);
  const action = builtActions().find(({ name }) => name.endsWith("#editProfile"));
  const answer = await copy.request.post("/profile", {
    headers: { "Next-Action": action?.id ?? "", Origin: new URL(replayed.url()).origin, Accept: "text/x-component" },
    data: JSON.stringify([{ name: "Replayed" }]),
  });
  expect(await answer.text()).toContain("SIGNED_OUT");
  await copy.close();
});

test("a session ends an hour after its last request", async ({ page, database, account, keyList, signInPage }) => {
  const lastSeen = (lastSeenAt: Date) =>
    database.session.updateMany({ where: { userId: account?.id }, data: { lastSeenAt } });
  await lastSeen(ago(HOUR_MS - 5 * MINUTE_MS));
  await keyList.open();
  await expect(keyList.heading).toBeVisible();
  // That request counted.
  await expect
    .poll(() => database.session.count({ where: { userId: account?.id, lastSeenAt: { gt: ago(5 * MINUTE_MS) } } }))
    .toBe(1);

  await lastSeen(ago(HOUR_MS));
  await page.goto("/audit-log");
  await expect(page).toHaveURL("/login?next=%2Faudit-log");
  await expect(signInPage.main).toContainText(ENDED);
  if (account) await signInPage.signIn(account);
  await expect(page).toHaveURL("/audit-log");
});

test("a session ends a day after signing in, however busy it is", async ({ page, database, account, signInPage }) => {
  const begun = (createdAt: Date) =>
    database.session.updateMany({ where: { userId: account?.id }, data: { createdAt, lastSeenAt: new Date() } });
  await begun(ago(24 * HOUR_MS - 5 * MINUTE_MS));
  await page.goto("/profile");
  await expect(page).toHaveURL("/profile");
  await begun(ago(24 * HOUR_MS));
  await page.goto("/profile");
  await expect(page).toHaveURL("/login?next=%2Fprofile");
  await expect(signInPage.main).toContainText(ENDED);
});

test("a session that ends under an open form loses nothing", async ({
  page,
  context,
  database,
  account,
  shell,
  profilePage,
}) => {
  await profilePage.open();
  await profilePage.name.fill("Typed with care");
  await database.session.deleteMany({ where: { userId: account?.id } });
  await profilePage.save.click();
  await expect(profilePage.error).toContainText(ENDED);
  const opened = context.waitForEvent("page");
  await profilePage.error.getByRole("link", { name: "Sign in" }).click();
  const tab = await opened;
  const signInPage = new SignInPage(tab);
  await expect(signInPage.heading).toBeVisible();
  if (account) await signInPage.signIn(account);
  await expect(tab).toHaveURL("/profile");
  await tab.close();
  await profilePage.save.click();
  await expect(shell.userMenuButton).toHaveAccessibleName("User menu, Typed with care");
  await expect(page).toHaveURL("/profile");
});

test("after the end of a session, the back button does not bring its pages up again", async ({
  page,
  database,
  tenant,
  account,
  keyList,
  keyPage,
  signInPage,
}) => {
  await tenant.createKey({ name: "Mobile App" });
  await keyList.open();
  await keyList.keyLink("Mobile App").click();
  await expect(keyPage.main).toContainText("Configuration");
  await database.session.deleteMany({ where: { userId: account?.id } });
  await page.getByRole("navigation").getByRole("link", { name: "Audit Log" }).click();
  await expect(signInPage.main).toContainText(ENDED);
  // The document that the link was in is gone.
  await page.waitForFunction(() => performance.getEntriesByType("navigation")[0]?.name.includes("/login"));

  await page.goBack();
  await expect(page).toHaveURL(/\/login\?next=%2Ftenant-api-keys%2F[a-z0-9]+$/);
  await expect(signInPage.heading).toBeVisible();
});

test("a disabled user is out at the next request", async ({ page, database, account, keyList, signInPage }) => {
  await keyList.open();
  await database.user.update({ where: { id: account?.id }, data: { disabledAt: new Date() } });
  await page.reload();
  await expect(page).toHaveURL("/login");
  await expect(signInPage.main).toContainText("This account is disabled. Ask your administrator.");
});

test("users of a tenant that is suspended are out at the next request, and told so", async ({
  page,
  database,
  tenant,
  keyList,
  signInPage,
}) => {
  await keyList.open();
  await database.tenant.update({ where: { id: tenant.id }, data: { suspendedAt: new Date() } });
  await page.reload();
  await expect(page).toHaveURL("/login");
  await expect(signInPage.main).toContainText("This tenant is suspended. Ask the operator of this service.");
  await database.tenant.update({ where: { id: tenant.id }, data: { suspendedAt: null } });
  await page.goto("/tenant-api-keys");
  await expect(keyList.heading).toBeVisible();
});

test("a changed role takes effect on the next request, also in an open dialog", async ({
  page,
  database,
  tenant,
  account,
  keyList,
  generateDialog,
}) => {
  await tenant.createKey({ name: "Mobile App" });
  await keyList.open();
  await keyList.generate.click();
  await generateDialog.fill({ name: "Too late", group: "Read Only" });
  await database.user.update({ where: { id: account?.id }, data: { role: "viewer" } });
  await generateDialog.submit.click();
  await expect(generateDialog.error).toContainText("You don't have permission to do this.");
  await page.goto("/tenant-api-keys");
  await expect(keyList.names).toHaveText(["Mobile App"]);
  await expect(keyList.generate).toHaveCount(0);
  await expect(keyList.action("Edit", "Mobile App")).toHaveCount(0);
});

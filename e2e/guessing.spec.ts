import { GUESSES } from "@/lib/domain/guessing";
import { anyAddress } from "./address";
import { expect, test } from "./fixtures";
import { SignInPage } from "./pages/sign-in-page";
import { guess } from "./sign-in";

test.use({ role: null });

const REFUSED = /^Too many attempts\. Try again in 1[0-5] minutes\.$/;

test("guesses at an account are refused after ten, but its owner's browser still gets in", async ({
  page,
  browser,
  request,
  tenant,
  shell,
  signInPage,
}) => {
  const owner = await tenant.createUser("tenantAdmin");
  await signInPage.open();
  await signInPage.signIn(owner);
  await shell.choose("Sign out");
  await expect(signInPage.heading).toBeVisible();

  // Many strangers help each other no further than one.
  for (let tries = 0; tries < GUESSES.account; tries++) {
    expect(await guess(request, { ...owner, password: `guess ${tries}` }, anyAddress())).toBe("wrong");
  }
  const stranger = await browser.newContext({ extraHTTPHeaders: { "X-Forwarded-For": anyAddress() } });
  const strangersPage = new SignInPage(await stranger.newPage());
  await strangersPage.open();
  await strangersPage.signIn(owner);
  await expect(strangersPage.error).toHaveText(REFUSED);
  await stranger.close();

  await signInPage.signIn(owner);
  await expect(page).toHaveURL("/tenant-api-keys");
});

test("one address can't try many accounts, and another one is not held up by it", async ({
  page,
  browser,
  request,
  address,
  tenant,
  signInPage,
}) => {
  const viewer = await tenant.createUser("viewer");
  for (let tries = 0; tries < GUESSES.address; tries++) {
    const account = { email: `${tries}-${viewer.email}`, password: "a common password" };
    expect(await guess(request, account, address)).toBe("wrong");
  }
  await signInPage.open();
  await signInPage.signIn(viewer);
  await expect(signInPage.error).toHaveText(REFUSED);
  await expect(page).toHaveURL("/login");

  const elsewhere = await browser.newContext({ extraHTTPHeaders: { "X-Forwarded-For": anyAddress() } });
  const other = await elsewhere.newPage();
  const otherSignInPage = new SignInPage(other);
  await otherSignInPage.open();
  await otherSignInPage.signIn(viewer);
  await expect(other).toHaveURL("/tenant-api-keys");
  await elsewhere.close();
});

import { expectAccessible } from "./accessibility";
import { expect, test } from "./fixtures";
import { expectNoSidewaysScroll, PHONE } from "./phone";

for (const role of ["superUser", "tenantAdmin", "viewer"] as const) {
  test.describe(role, () => {
    test.use({ role });

    test("reaches the developer resources from the keys", async ({ page, keyList, baseURL, developers }) => {
      await keyList.open();
      await page.getByRole("link", { name: "Developer resources" }).click();
      await expect(page.getByRole("heading", { name: "Developers", level: 1 })).toBeVisible();
      await expect(developers.quickStart).toContainText(`${baseURL}/api/account/api-keys`);
      await expect(developers.quickStart).toContainText("YOUR_API_KEY");
    });
  });
}

test("a quick start is copied as it is shown", async ({ page, context, developers }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await developers.open();
  await developers.language("Python").click();
  await developers.copy.click();
  await expect(page.getByText("Copied")).toBeVisible();
  const shown = await developers.quickStart.textContent();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  expect(shown).toContain("import urllib.request");
});

test.describe("nobody", () => {
  test.use({ role: null });

  test("reads what the type of a problem leads to", async ({ page, request, developers }) => {
    const answer = await request.get("/api/account/api-keys");
    const { type, code } = await answer.json();
    const { pathname, hash } = new URL(type);
    expect(pathname).toBe("/developers/errors");
    await developers.openErrors(hash);
    await expect(developers.problem(code)).toBeInViewport();
    await expect(developers.problem(code)).toContainText("401");
    expect(await page.evaluate(() => document.querySelector(":target")?.id)).toBe(code);
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
    await page.getByRole("link", { name: "Developers" }).click();
    await expect(page).toHaveURL("/login?next=%2Fdevelopers");
  });
});

test("the errors lead back to the developers' page", async ({ page, developers }) => {
  await developers.openErrors();
  await page.getByRole("link", { name: "Developers" }).click();
  await expect(developers.quickStart).toBeVisible();
});

test("accessible, and fits a phone", async ({ page, developers }) => {
  await developers.open();
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test("the reference's surroundings are accessible, and it fits a phone", async ({ page, developers }) => {
  await developers.openReference();
  await expectAccessible(page, ".scalar-app");
  await page.setViewportSize(PHONE);
  const widths = () => page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  await expect.poll(widths).toEqual([PHONE.width, PHONE.width]);
});

test("the reference asks no other host, is for its own page, and leaves others as they were", async ({
  page,
  baseURL,
  developers,
}) => {
  const asked: string[] = [];
  page.on("request", (sent) => asked.push(sent.url()));
  const style = () =>
    page.evaluate(() => {
      const { backgroundColor, color, font } = getComputedStyle(document.body);
      return { backgroundColor, color, font };
    });
  await developers.open();
  const before = await style();
  const scripts = () => asked.filter((url) => url.endsWith(".js")).length;
  const own = scripts();
  await developers.reference.click();
  await expect(developers.operation("List API keys")).toBeVisible();
  expect(scripts()).toBeGreaterThan(own);
  expect(asked.filter((url) => !url.startsWith(`${baseURL}/`) && !url.startsWith("data:"))).toEqual([]);
  await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Developers" }).click();
  await expect(developers.quickStart).toBeVisible();
  expect(await style()).toEqual(before);
});

test("a request can be tried, and the key stays in the page", async ({ page, tenant, developers }) => {
  const { id: groupId } = await tenant.createGroup(["api-keys:read"]);
  const { secret } = await tenant.createKey({ groupId, name: "Tried" });
  await developers.openReference();
  const answered = page.waitForResponse(/\/api\/account\/api-keys/);
  await developers.tryIt("List API keys", "get /api/account/api-keys", secret);
  const answer = await answered;
  expect(answer.status()).toBe(200);
  expect((await answer.json()).data).toMatchObject([{ name: "Tried" }]);
  const kept = () => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  expect(await kept()).not.toContain(secret);
});

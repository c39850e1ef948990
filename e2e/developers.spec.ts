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

test.describe("a viewer", () => {
  test.use({ role: "viewer" });

  test("is sent to nobody's form", async ({ page, developers }) => {
    await developers.open();
    await expect(page.getByText("ask an administrator for a key")).toBeVisible();
    await expect(page.getByRole("link", { name: "generate a key" })).toHaveCount(0);
  });
});

test("a code is found in the index", async ({ page, developers }) => {
  await developers.open();
  await page.getByRole("navigation", { name: "Codes" }).getByRole("link", { name: "key_not_found" }).click();
  await expect(developers.problem("key_not_found")).toBeInViewport();
});

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

test.describe("the reference, unfolded", () => {
  test.beforeEach(async ({ page, developers }) => {
    // Everything there is to say about every operation.
    test.slow();
    await developers.openReference();
    for (const summary of await page.locator("summary").all()) await summary.click();
  });

  test("is accessible", async ({ page }) => {
    await expectAccessible(page);
  });

  test("is accessible on a phone, and fits it", async ({ page }) => {
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});

test("the reference has every operation of the description", async ({ page, request, developers }) => {
  const { paths } = (await (await request.get("/api/openapi.json")).json()) as {
    paths: Record<string, Record<string, { summary: string }>>;
  };
  await developers.openReference();
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { summary }] of Object.entries(methods)) {
      await expect(developers.operation(summary)).toContainText(method.toUpperCase());
      await expect(developers.operation(summary).getByText(path, { exact: true })).toBeVisible();
      await expect(page.getByRole("navigation", { name: "Operations" })).toContainText(summary);
    }
  }
});

test("a request can be tried, and the key stays in the page", async ({ page, tenant, baseURL, developers }) => {
  const asked: string[] = [];
  page.on("request", (sent) => asked.push(sent.url()));
  const { id: groupId } = await tenant.createGroup(["api-keys:read", "api-keys:write"]);
  const { secret } = await tenant.createKey({ groupId, name: "Tried" });
  await page.setViewportSize({ width: 1280, height: 900 });
  await developers.openReference();
  const list = await developers.openTrial("List API keys", secret);
  await list.getByLabel("limit").fill("1");
  await list.getByLabel("status").selectOption("active");
  await developers.send("List API keys");
  await expect(developers.answer("List API keys")).toContainText('"name": "Tried"');
  await expect(developers.answer("List API keys")).toBeInViewport();
  const create = await developers.openTrial("Create an API key", secret);
  await create.getByLabel("Body (JSON)").fill('{"name": "Made by hand"}');
  await developers.send("Create an API key");
  await expect(developers.answer("Create an API key")).toContainText('"name": "Made by hand"');
  await create.getByLabel("Body (JSON)").fill('{"name": "x"}');
  await developers.send("Create an API key");
  await expect(developers.answer("Create an API key")).toContainText('"code": "input_invalid"');
  const kept = () => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  expect(await kept()).not.toContain(secret);
  expect(asked.filter((url) => !url.startsWith(`${baseURL}/`) && !url.startsWith("data:"))).toEqual([]);
});

import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { DiscardQuestion } from "@/e2e/pages/key-dialogs";

test("opens over the list, with an address of its own", async ({ page, tenant, keyList, generateDialog }) => {
  await tenant.createKey({ name: "Mobile App" });
  await keyList.open("?status=active");
  await keyList.generate.click();
  await expect(generateDialog.root).toBeVisible();
  await expect(page).toHaveURL("/tenant-api-keys/generate");
  await expect(page.getByText("Mobile App")).toBeVisible();
  await page.goBack();
  await expect(generateDialog.root).toBeHidden();
  await expect(page).toHaveURL("/tenant-api-keys?status=active");
  await expect(keyList.names).toHaveText(["Mobile App"]);
});

test("is a page of its own after a reload, and by its address", async ({
  page,
  keyList,
  generateDialog,
  generatePage,
}) => {
  await keyList.open();
  await keyList.generate.click();
  await expect(generateDialog.root).toBeVisible();
  await page.reload();
  await expect(generatePage.heading).toBeVisible();
  await expect(generateDialog.root).toBeHidden();
  await expect(page).toHaveTitle("Generate API Key · Portcullis");
});

for (const way of ["Cancel", "Close dialog"] as const) {
  test(`${way} leads back to the list as it was`, async ({ page, keyList, generateDialog }) => {
    await keyList.open("?sort=name&direction=asc");
    await keyList.generate.click();
    await generateDialog.button(way).click();
    await expect(generateDialog.root).toBeHidden();
    await expect(page).toHaveURL("/tenant-api-keys?sort=name&direction=asc");
  });
}

test("makes a key with everything that a key can have", async ({ page, door, keyList, generatePage, reveal }) => {
  await generatePage.open();
  await generatePage.fill({
    name: "  ERP Integration ",
    description: "Orders and stock,\nevery five minutes",
    group: "Full Access",
    expiresOn: "2098-12-31",
    allowlist: "203.0.113.7\n2001:db8::/32",
  });
  await expect(generatePage.root).toContainText("orders:write");
  await generatePage.submit.click();
  const secret = await reveal.take();
  await expect(page).toHaveURL("/tenant-api-keys");
  await expect(keyList.names).toHaveText(["ERP Integration"]);
  await expect(keyList.cell("ERP Integration", "Expiration Date")).toContainText("Dec 31, 2098");
  expect(await door.decision(secret)).toBe("address_not_allowed");
});

test.describe("leaving with something typed", () => {
  test.beforeEach(async ({ keyList, generateDialog }) => {
    await keyList.open();
    await keyList.generate.click();
    await generateDialog.name.fill("Half a na");
  });

  const ways: Record<string, (page: Page) => Promise<unknown>> = {
    "by Cancel": (page) => page.getByRole("button", { name: "Cancel" }).click(),
    "by Escape": (page) => page.keyboard.press("Escape"),
    "by a click beside it": (page) => page.mouse.click(5, 5),
    "by the back button": (page) => page.evaluate(() => history.back()),
  };
  for (const [way, leave] of Object.entries(ways)) {
    test(`${way} asks, and keeps it if wanted`, async ({ page, generateDialog }) => {
      const question = new DiscardQuestion(page);
      await leave(page);
      await expect(question.root).toBeVisible();
      await question.keepEditing.click();
      await expect(generateDialog.name).toHaveValue("Half a na");
      await leave(page);
      await question.discard.click();
      await expect(generateDialog.root).toBeHidden();
      await expect(page).toHaveURL("/tenant-api-keys");
    });
  }

  test("by closing the tab asks in the browser's words", async ({ page }) => {
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.accept();
  });
});

test("leaving the page by a link asks as well", async ({ page, shell, generatePage }) => {
  const question = new DiscardQuestion(page);
  await generatePage.open();
  await generatePage.description.fill("Something");
  await shell.link("API Keys", "Data & Monitoring").click();
  await question.keepEditing.click();
  await expect(generatePage.description).toHaveValue("Something");
  await shell.link("API Keys", "Data & Monitoring").click();
  await question.discard.click();
  await expect(page).toHaveURL("/tenant-api-keys");
});

test("leaving without anything typed asks nothing", async ({ page, keyList, generateDialog }) => {
  await keyList.open();
  await keyList.generate.click();
  await expect(generateDialog.name).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(generateDialog.root).toBeHidden();
  await expect(page).toHaveURL("/tenant-api-keys");
});

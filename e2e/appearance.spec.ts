import { expect, test } from "./fixtures";

test.describe("on a machine that is set to dark", () => {
  test.use({ colorScheme: "dark" });

  test("the console is dark, also before its script has run", async ({ page, keyList }) => {
    await keyList.open();
    await expect(page.locator("html")).toHaveClass("dark");
    await expect(page.locator("body")).toHaveCSS("color-scheme", /dark/);
  });

  test("light can be chosen, and stays chosen", async ({ page, keyList, shell }) => {
    await keyList.open();
    await shell.choose("Light");
    await expect(page.locator("html")).toHaveClass("light");
    await page.reload();
    await expect(page.locator("html")).toHaveClass("light");
    await page.keyboard.press("Escape");
    await shell.choose("System");
    await expect(page.locator("html")).toHaveClass("dark");
  });
});

test("follows the machine while the page is open", async ({ page, keyList }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await keyList.open();
  await expect(page.locator("html")).toHaveClass("light");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveClass("dark");
});

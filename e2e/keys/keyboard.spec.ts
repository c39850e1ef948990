import type { Locator, Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { ConfirmDialog } from "@/e2e/pages/key-dialogs";

test("a key is generated and its secret copied by keyboard alone", async ({
  page,
  context,
  keyList,
  generateDialog,
  reveal,
}) => {
  await context.grantPermissions(["clipboard-read"]);
  await keyList.open();
  await tabTo(page, keyList.generate);
  await page.keyboard.press("Enter");
  await expect(generateDialog.name).toBeFocused();
  await page.keyboard.type("Keyboard");
  await tabTo(page, generateDialog.description);
  await page.keyboard.type("Typed");
  await tabTo(page, generateDialog.group);
  await page.keyboard.type("Read");
  await tabTo(page, generateDialog.expiresOn);
  await page.keyboard.type("12312090");
  await tabTo(page, generateDialog.allowlist);
  await page.keyboard.type("203.0.113.7");
  await tabTo(page, generateDialog.submit);
  await page.keyboard.press("Enter");
  await expect(reveal.secret).toBeVisible();
  const secret = await reveal.secret.innerText();
  await tabTo(page, reveal.copy);
  await page.keyboard.press("Space");
  await expect(reveal.copied).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
  await tabTo(page, reveal.close);
  await page.keyboard.press("Enter");
  await expect(reveal.root).toBeHidden();
  await expect(keyList.cell("Keyboard", "Expiration Date")).toContainText("Dec 31, 2090");
});

test("Enter in a field submits the form", async ({ page, keyList, generateDialog, reveal }) => {
  await keyList.open();
  await keyList.generate.click();
  await generateDialog.group.selectOption("Read Only");
  await generateDialog.name.fill("Entered");
  await page.keyboard.press("Enter");
  await expect(reveal.secret).toBeVisible();
});

for (const verb of ["Edit", "Rotate", "Revoke"] as const) {
  test(`the focus stays inside ${verb}, and returns to its button`, async ({ page, tenant, keyList }) => {
    await tenant.createKey({ name: "Mobile App" });
    await keyList.open();
    const button = keyList.action(verb, "Mobile App");
    await tabTo(page, button);
    await page.keyboard.press("Enter");
    const dialog = page.locator("[role=dialog], [role=alertdialog]");
    await expect(dialog.getByRole("button", { name: verb === "Edit" ? "Save" : verb, exact: true })).toBeVisible();
    for (let presses = 0; presses < 15; presses += 1) {
      await page.keyboard.press("Tab");
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(button).toBeFocused();
  });
}

test("the focus returns to Generate API Key after its dialog", async ({ page, keyList, generateDialog }) => {
  await keyList.open();
  await tabTo(page, keyList.generate);
  await page.keyboard.press("Enter");
  await expect(generateDialog.name).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(generateDialog.root).toBeHidden();
  await expect(keyList.generate).toBeFocused();
});

test("after a key was revoked the focus is still in its row", async ({ page, tenant, keyList }) => {
  await tenant.createKey({ name: "Mobile App" });
  const dialog = new ConfirmDialog(page, "Revoke");
  await keyList.open();
  await tabTo(page, keyList.action("Revoke", "Mobile App"));
  await page.keyboard.press("Enter");
  await tabTo(page, dialog.confirm);
  await page.keyboard.press("Enter");
  await expect(keyList.cell("Mobile App", "Status")).toHaveText("Revoked");
  await page.keyboard.press("Shift+Tab");
  await expect(page.locator(":focus")).not.toHaveJSProperty("tagName", "BODY");
});

test("rows are selected and sorted by keyboard", async ({ page, tenant, keyList }) => {
  await tenant.createKey({ name: "Alpha" });
  await tenant.createKey({ name: "Bravo" });
  await keyList.open();
  await tabTo(page, keyList.columnHeading("Key Name").getByRole("link"));
  await page.keyboard.press("Enter");
  await expect(keyList.names).toHaveText(["Alpha", "Bravo"]);
  await tabTo(page, keyList.checkbox("Bravo"));
  await page.keyboard.press("Space");
  await expect(keyList.selection).toContainText("1 selected");
  await tabTo(page, keyList.selection.getByRole("button", { name: "Clear selection" }));
  await page.keyboard.press("Enter");
  await expect(keyList.selection).toBeHidden();
});

test("the user menu opens, moves and closes by keyboard", async ({ page, keyList, shell }) => {
  await keyList.open();
  await tabTo(page, shell.userMenuButton);
  await page.keyboard.press("Enter");
  await expect(shell.userMenu).toBeVisible();
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(shell.userMenu).toBeHidden();
  await expect(shell.userMenuButton).toBeFocused();
});

test("a link skips the navigation", async ({ page, keyList }) => {
  await keyList.open();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

/** Presses Tab until the control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(control).toBeFocused();
}

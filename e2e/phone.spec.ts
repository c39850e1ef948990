import { inDays } from "./days";
import { expect, test } from "./fixtures";
import { ConfirmDialog } from "./pages/key-dialogs";
import { expectNoSidewaysScroll, PHONE } from "./phone";

test.use({ viewport: PHONE, hasTouch: true });

const longName =
  "An integration with a name that goes on, and-on-and-on-without-any-place-to-break-it-somewhere".repeat(2);

test.beforeEach(async ({ tenant }) => {
  await tenant.createKey({
    name: longName,
    description: longName,
    allowlist: ["2001:db8:1111:2222:3333:4444:5555:6666"],
  });
  await tenant.createKey({ name: "Mobile App", expiresAt: inDays(5), createdAt: inDays(-1), lastUsedAt: inDays(-1) });
});

test("the list is read, sorted, filtered and searched", async ({ page, keyList }) => {
  await keyList.open();
  await expectNoSidewaysScroll(page);
  await expect(keyList.columnHeading("Key Name")).toBeHidden();
  await expect(keyList.cell("Mobile App", "Expiration Date")).toContainText("Expiring Soon");
  await keyList.sortBy.selectOption({ label: "Key Name ↓" });
  await expect(keyList.names).toHaveText(["Mobile App", longName]);
  await keyList.expiration.selectOption("Expiring Soon");
  await expect(keyList.names).toHaveText(["Mobile App"]);
  await expectNoSidewaysScroll(page);
});

test("the navigation opens and leads on", async ({ page, keyList, shell }) => {
  await keyList.open();
  await expect(shell.navigation).toBeHidden();
  await shell.openNavigation.tap();
  await expect(shell.userMenuButton).toBeVisible();
  await shell.userMenuButton.tap();
  await expect(shell.userMenu).toBeVisible();
  await page.keyboard.press("Escape");
  await shell.link("Audit Log").tap();
  await expect(page).toHaveURL("/audit-log");
  await expect(shell.navigation).toBeHidden();
  await expectNoSidewaysScroll(page);
});

test("a key is generated and revealed", async ({ page, keyList, generateDialog, reveal }) => {
  await keyList.open();
  await keyList.generate.tap();
  await expectNoSidewaysScroll(page);
  await generateDialog.fill({ name: "Phone", group: "Read Only", allowlist: "10.1.2.3/8" });
  await generateDialog.submit.tap();
  await expect(generateDialog.error).toContainText("host bits");
  await expectNoSidewaysScroll(page);
  await generateDialog.allowlist.fill("");
  await generateDialog.submit.tap();
  await expect(reveal.secret).toBeInViewport();
  await expect(reveal.copy).toBeInViewport();
  await expect(reveal.close).toBeInViewport();
  await expectNoSidewaysScroll(page);
});

test("a key is edited, rotated, selected and revoked", async ({ page, keyList, editDialog, rotateDialog, reveal }) => {
  const dialog = new ConfirmDialog(page, "Revoke");
  await keyList.open();
  await keyList.action("Edit", "Mobile App").tap();
  await expect(editDialog.save).toBeInViewport();
  await expectNoSidewaysScroll(page);
  await editDialog.button("Cancel").tap();
  await keyList.action("Rotate", "Mobile App").tap();
  await expectNoSidewaysScroll(page);
  await rotateDialog.rotate.tap();
  await reveal.take();
  await keyList.checkbox("Mobile App").tap();
  await keyList.selection.getByRole("button", { name: "Revoke 1 key" }).tap();
  await expect(dialog.confirm).toBeInViewport();
  await expectNoSidewaysScroll(page);
  await dialog.confirm.tap();
  await expect(keyList.cell("Mobile App", "Status")).toContainText("Revoked");
});

test("a key's page fits, however long its name", async ({ page, keyList, keyPage }) => {
  await keyList.open();
  await keyList.keyLink(longName).tap();
  await expect(keyPage.address).toBeVisible();
  await expectNoSidewaysScroll(page);
  await keyPage.snippets.getByRole("tab", { name: "nginx" }).tap();
  await expectNoSidewaysScroll(page);
});

import { inDays } from "@/e2e/days";
import { expect, test } from "@/e2e/fixtures";
import { ConfirmDialog } from "@/e2e/pages/key-dialogs";
import { revokeElsewhere } from "./elsewhere";

test.beforeEach(async ({ tenant }) => {
  await tenant.createKey({ name: "Alpha", createdAt: inDays(-1) });
  await tenant.createKey({ name: "Bravo", createdAt: inDays(-2) });
  await tenant.createKey({ name: "Charlie", createdAt: inDays(-3) });
  await tenant.createKey({ name: "Delta", createdAt: inDays(-4), revokedAt: inDays(-1) });
  await tenant.createKey({ name: "Echo", createdAt: inDays(-5), revokedAt: inDays(-1) });
});

test("revokes several keys at once, with one reason", async ({ page, keyList, shell }) => {
  const dialog = new ConfirmDialog(page, "Revoke");
  await keyList.open();
  await keyList.checkbox("Alpha").check();
  await keyList.checkbox("Bravo").check();
  await expect(keyList.selection).toContainText("2 selected");
  await keyList.selection.getByRole("button", { name: "Revoke 2 keys" }).click();
  await expect(dialog.root).toContainText("Alpha");
  await expect(dialog.root).toContainText("Bravo");
  await dialog.reason.fill("Contract ended");
  await dialog.confirm.click();
  await expect(dialog.root).toBeHidden();
  await expect(shell.toast).toContainText("Revoked 2 keys");
  await expect(keyList.cell("Alpha", "Status")).toHaveText("Revoked");
  await expect(keyList.cell("Bravo", "Status")).toHaveText("Revoked");
  await expect(keyList.cell("Charlie", "Status")).toHaveText("Active");
  await expect(page.getByText("1/10 keys")).toBeVisible();
});

test("deletes revoked keys from the list, and only those", async ({ page, keyList }) => {
  const dialog = new ConfirmDialog(page, "Delete");
  await keyList.open();
  await keyList.selectAll.check();
  await expect(keyList.selection).toContainText("5 selected");
  await expect(keyList.selection.getByRole("button", { name: "Revoke 3 keys" })).toBeVisible();
  await keyList.selection.getByRole("button", { name: "Delete 2 keys" }).click();
  await dialog.confirm.click();
  await expect(keyList.names).toHaveText(["Alpha", "Bravo", "Charlie"]);
});

test("deletes one revoked key by its row", async ({ page, keyList }) => {
  const dialog = new ConfirmDialog(page, "Delete");
  await keyList.open();
  await expect(keyList.action("Delete", "Alpha")).toBeHidden();
  await expect(keyList.action("Edit", "Delta")).toBeHidden();
  await expect(keyList.action("Rotate", "Delta")).toBeHidden();
  await keyList.action("Delete", "Delta").click();
  await dialog.cancel.click();
  await expect(dialog.root).toBeHidden();
  await keyList.action("Delete", "Delta").click();
  await dialog.confirm.click();
  await expect(keyList.names).toHaveText(["Alpha", "Bravo", "Charlie", "Echo"]);
});

test("forgets the selection when it is cleared and when other rows are shown", async ({ keyList }) => {
  await keyList.open();
  await keyList.checkbox("Alpha").check();
  await expect(keyList.selectAll).toHaveJSProperty("indeterminate", true);
  await keyList.selection.getByRole("button", { name: "Clear selection" }).click();
  await expect(keyList.selection).toBeHidden();
  await keyList.checkbox("Alpha").check();
  await keyList.status.selectOption("Revoked");
  await expect(keyList.names).toHaveCount(2);
  await expect(keyList.selection).toBeHidden();
});

test("a selected key that someone else has revoked meanwhile is no obstacle", async ({
  page,
  openAs,
  keyList,
  shell,
}) => {
  const dialog = new ConfirmDialog(page, "Revoke");
  await keyList.open();
  await keyList.checkbox("Alpha").check();
  await keyList.checkbox("Bravo").check();
  await keyList.selection.getByRole("button", { name: "Revoke 2 keys" }).click();
  await revokeElsewhere(await openAs("tenantAdmin"), "Alpha");
  await dialog.confirm.click();
  await expect(shell.toast).toContainText("1 key had been revoked before");
  await expect(keyList.cell("Alpha", "Status")).toHaveText("Revoked");
  await expect(keyList.cell("Bravo", "Status")).toHaveText("Revoked");
});

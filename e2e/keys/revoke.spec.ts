import { expect, test } from "@/e2e/fixtures";
import { ConfirmDialog } from "@/e2e/pages/key-dialogs";
import { revokeElsewhere } from "./elsewhere";

test("asks, and keeps the reason in the key's history", async ({
  page,
  account,
  tenant,
  door,
  keyList,
  keyPage,
  shell,
}) => {
  const { secret } = await tenant.createKey({ name: "Mobile App" });
  const dialog = new ConfirmDialog(page, "Revoke");
  await keyList.open();
  await keyList.action("Revoke", "Mobile App").click();
  await dialog.reason.fill("Found in a public repository");
  await dialog.confirm.click();
  await expect(shell.toast).toContainText(/Revoked Mobile App.*Revoked everywhere: \d of \d verifiers?, \d+ ms/s);
  await expect(keyList.cell("Mobile App", "Status")).toHaveText("Revoked");
  await expect(keyList.action("Edit", "Mobile App")).toBeHidden();
  await expect(keyList.action("Rotate", "Mobile App")).toBeHidden();
  expect(await door.decision(secret)).toBe("key_revoked");
  await keyList.keyLink("Mobile App").click();
  await expect(keyPage.fact("Reason")).toHaveText("Found in a public repository");
  await expect(keyPage.history.first()).toContainText(`Revoked key by ${account?.name}`);
  await expect(keyPage.history.first()).toContainText("Found in a public repository");
});

test("does nothing when it is cancelled", async ({ page, tenant, door, keyList }) => {
  const { secret } = await tenant.createKey({ name: "Mobile App" });
  const dialog = new ConfirmDialog(page, "Revoke");
  await keyList.open();
  for (const leave of [() => dialog.cancel.click(), () => page.keyboard.press("Escape")]) {
    await keyList.action("Revoke", "Mobile App").click();
    await expect(dialog.cancel).toBeVisible();
    await leave();
    await expect(dialog.root).toBeHidden();
  }
  expect(await door.decision(secret)).toBe("allowed");
});

test("a reason has at most 200 characters", async ({ page, tenant, keyList }) => {
  await tenant.createKey({ name: "Mobile App" });
  const dialog = new ConfirmDialog(page, "Revoke");
  await keyList.open();
  await keyList.action("Revoke", "Mobile App").click();
  await dialog.reason.fill("x".repeat(201));
  await dialog.confirm.click();
  await expect(dialog.error).toContainText("at most 200 characters");
  await dialog.reason.fill("x".repeat(200));
  await dialog.confirm.click();
  await expect(keyList.cell("Mobile App", "Status")).toHaveText("Revoked");
});

test("says when someone else was faster", async ({ page, tenant, openAs, keyList, shell }) => {
  await tenant.createKey({ name: "Mobile App" });
  const dialog = new ConfirmDialog(page, "Revoke");
  await keyList.open();
  await keyList.action("Revoke", "Mobile App").click();
  await revokeElsewhere(await openAs("tenantAdmin"), "Mobile App");
  await dialog.confirm.click();
  await expect(shell.toast).toContainText("1 key had been revoked before");
  await expect(keyList.cell("Mobile App", "Status")).toHaveText("Revoked");
});

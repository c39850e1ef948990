import { expect, test } from "@/e2e/fixtures";
import { ConfirmDialog, DiscardQuestion } from "@/e2e/pages/key-dialogs";
import { editElsewhere, revokeElsewhere } from "./elsewhere";

test.beforeEach(async ({ tenant, keyList }) => {
  await tenant.createKey({ name: "ERP", description: "Orders", allowlist: ["203.0.113.0/24", "2001:db8::/32"] });
  await keyList.open();
});

test("changes name, description, group and allowlist", async ({ keyList, editDialog, keyPage, shell }) => {
  await keyList.action("Edit", "ERP").click();
  await expect(editDialog.name).toHaveValue("ERP");
  await expect(editDialog.description).toHaveValue("Orders");
  await expect(editDialog.allowlist).toHaveValue("203.0.113.0/24\n2001:db8::/32");
  await expect(editDialog.expiresOn).toBeHidden();
  await expect(editDialog.root).toContainText("It changes by rotating the key.");
  await editDialog.fill({ name: "ERP 2", description: "", group: "Full Access", allowlist: "198.51.100.4" });
  await editDialog.save.click();
  await expect(editDialog.root).toBeHidden();
  await expect(shell.toast).toContainText("Saved ERP 2");
  await expect(keyList.row("ERP 2")).not.toContainText("Orders");
  await keyList.keyLink("ERP 2").click();
  await expect(keyPage.fact("Authorization Group")).toContainText("Full Access");
  await expect(keyPage.fact("IP Allowlist")).toHaveText("198.51.100.4Closed to IPv6");
});

test("takes effect at the door at once", async ({ tenant, keyList, editDialog, door }) => {
  const { secret } = await tenant.createKey({ name: "Gate" });
  await keyList.open();
  expect(await door.decision(secret)).toBe("allowed");
  await keyList.action("Edit", "Gate").click();
  await editDialog.allowlist.fill("203.0.113.7");
  await editDialog.save.click();
  await expect(editDialog.root).toBeHidden();
  expect(await door.decision(secret)).toBe("address_not_allowed");
});

test("refuses what Generate refuses, and keeps what was typed", async ({ keyList, editDialog }) => {
  await keyList.action("Edit", "ERP").click();
  await editDialog.fill({ name: "x", allowlist: "10.1.2.3/8" });
  await editDialog.save.click();
  await expect(editDialog.error).toContainText("at least 2 characters");
  await expect(editDialog.root.getByRole("alert").last()).toContainText("Line 1: 10.1.2.3/8 has host bits set.");
  await expect(editDialog.allowlist).toHaveValue("10.1.2.3/8");
});

test("asks before what was typed is lost", async ({ page, keyList, editDialog }) => {
  const question = new DiscardQuestion(page);
  await keyList.action("Edit", "ERP").click();
  await editDialog.name.fill("Something else");
  await page.keyboard.press("Escape");
  await question.keepEditing.click();
  await expect(editDialog.name).toHaveValue("Something else");
  await editDialog.button("Cancel").click();
  await question.discard.click();
  await expect(editDialog.root).toBeHidden();
  await expect(keyList.names).toHaveText(["ERP"]);
});

test("keeps what was typed while the page behind it goes on searching", async ({ page, keyList, editDialog }) => {
  await page.clock.install();
  await keyList.open();
  await page.clock.pauseAt(Date.now() + 60_000);
  await keyList.search.fill("ERP");
  await keyList.action("Edit", "ERP").click();
  await editDialog.name.fill("Half a na");
  await page.clock.runFor(1000);
  await expect(page).toHaveURL("/tenant-api-keys?search=ERP");
  await expect(editDialog.name).toHaveValue("Half a na");
});

test.describe("when someone else has changed the key meanwhile", () => {
  test.beforeEach(async ({ openAs, keyList, editDialog }) => {
    await keyList.action("Edit", "ERP").click();
    await editDialog.fill({ name: "Mine", description: "My words" });
    await editElsewhere(await openAs("tenantAdmin"), "ERP", { name: "Theirs" });
    await editDialog.save.click();
    await expect(editDialog.error).toContainText("changed this key after you opened it. Nothing was saved.");
    await expect(editDialog.name).toHaveValue("Mine");
    await expect(editDialog.description).toHaveValue("My words");
  });

  test("their version can be loaded", async ({ editDialog, keyList }) => {
    await editDialog.loadTheirs.click();
    await expect(editDialog.name).toHaveValue("Theirs");
    await expect(editDialog.description).toHaveValue("Orders");
    await expect(editDialog.error).toBeHidden();
    await editDialog.description.fill("Ours");
    await editDialog.save.click();
    await expect(keyList.row("Theirs")).toContainText("Ours");
  });

  test("one's own can be saved anyway", async ({ editDialog, keyList }) => {
    await editDialog.saveMine.click();
    await expect(editDialog.root).toBeHidden();
    await expect(keyList.row("Mine")).toContainText("My words");
  });
});

test("a key that was revoked under the open dialog is told, and what was typed stays", async ({
  openAs,
  keyList,
  editDialog,
}) => {
  await keyList.action("Edit", "ERP").click();
  await editDialog.name.fill("Too late");
  await revokeElsewhere(await openAs("tenantAdmin"), "ERP");
  await editDialog.save.click();
  await expect(editDialog.error).toContainText("revoked this key. A revoked key can't be changed.");
  await expect(editDialog.name).toHaveValue("Too late");
});

test("a key that was revoked before the dialog opened is told at once", async ({ openAs, keyList, editDialog }) => {
  await revokeElsewhere(await openAs("tenantAdmin"), "ERP");
  await keyList.action("Edit", "ERP").click();
  await expect(editDialog.root).toContainText("This key was revoked.");
  await editDialog.button("Close").click();
  await expect(keyList.cell("ERP", "Status")).toHaveText("Revoked");
});

test("a key that was deleted meanwhile is told as missing", async ({ page, openAs, keyList, editDialog }) => {
  const theirs = await openAs("tenantAdmin");
  await revokeElsewhere(theirs, "ERP");
  await theirs.getByRole("button", { name: "Delete ERP" }).click();
  await new ConfirmDialog(theirs, "Delete").confirm.click();
  await expect(theirs.getByText("No API keys yet")).toBeVisible();
  await keyList.action("Edit", "ERP").click();
  await expect(editDialog.error).toContainText("This record does not exist or is not available to you.");
  await editDialog.button("Close").click();
  await expect(page.getByText("No API keys yet")).toBeVisible();
});

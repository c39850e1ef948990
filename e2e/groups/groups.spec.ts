import { randomUUID } from "node:crypto";
import { expect, test } from "@/e2e/fixtures";
import { GroupsPage } from "@/e2e/pages/groups-page";
import { ConfirmDialog, DiscardQuestion } from "@/e2e/pages/key-dialogs";
import { createGroup } from "@/prisma/factories";

test("shows the tenant's groups with what they permit and how many keys have them", async ({
  tenant,
  keyList,
  groupsPage,
}) => {
  await tenant.createKey({ name: "Mobile App" });
  await tenant.createKey({ name: "Old App", revokedAt: new Date() });
  await groupsPage.open("?search=read");
  await expect(groupsPage.heading).toBeVisible();
  await expect(groupsPage.names).toHaveText(["Read Only"]);
  await expect(groupsPage.cell("Read Only", "Type")).toHaveText("Tenant API Key");
  await expect(groupsPage.cell("Read Only", "Permissions").getByRole("listitem")).toHaveText([
    "orders:read",
    "products:read",
  ]);
  await expect(groupsPage.cell("Read Only", "Visible to")).toHaveText(tenant.name);
  await expect(groupsPage.cell("Read Only", "Name")).toContainText(tenant.groups.readOnly);
  await groupsPage.cell("Read Only", "Active Keys").getByRole("link", { name: "1" }).click();
  await expect(keyList.names).toHaveText(["Mobile App"]);
});

test("a new group is offered to new keys", async ({ tenant, shell, groupsPage, generateDialog, keyList, door }) => {
  await groupsPage.open();
  await groupsPage.newGroup.click();
  await expect(groupsPage.createDialog.visibleTo).toBeHidden();
  await groupsPage.createDialog.save({
    name: "Key Checkers",
    permissions: " orders:read\n\napi-keys:verify\norders:read",
  });
  await expect(shell.toast).toHaveText("Created Key Checkers");
  await expect(groupsPage.cell("Key Checkers", "Permissions").getByRole("listitem")).toHaveText([
    "api-keys:verify",
    "orders:read",
  ]);
  await keyList.open();
  await keyList.generate.click();
  await expect(generateDialog.group.getByRole("option", { name: "Key Checkers" })).toBeAttached();
  expect(await door.decision((await tenant.createKey()).secret)).toBe("allowed");
});

test("what is taken from a group, its keys have lost when Save returns", async ({
  tenant,
  door,
  shell,
  groupsPage,
}) => {
  const { secret } = await tenant.createKey();
  expect(await door.decision(secret, "products:read")).toBe("allowed");
  await groupsPage.ask("Edit", "Read Only");
  const { editDialog } = groupsPage;
  await expect(editDialog.permissions).toHaveValue("orders:read\nproducts:read");
  await expect(editDialog.root).toContainText("1 active key has this group");
  await editDialog.save({ name: "Orders Only", permissions: "orders:read" });
  await expect(shell.toast).toContainText("Saved Orders Only");
  await expect(shell.toast).toContainText(/Applied everywhere: \d+ of \d+ verifiers?, \d+ ms/);
  expect(await door.decision(secret, "products:read")).toBe("permission_missing");
  expect(await door.decision(secret, "orders:read")).toBe("allowed");
  await groupsPage.open();
  await expect(groupsPage.cell("Orders Only", "Permissions").getByRole("listitem")).toHaveText(["orders:read"]);
});

test("every change is in the audit log, with what it was before", async ({ page, groupsPage, auditLog }) => {
  await groupsPage.ask("Edit", "Read Only");
  await groupsPage.editDialog.save({ permissions: "orders:read" });
  await expect(groupsPage.editDialog.root).toBeHidden();
  await groupsPage.ask("Delete", "Read Only");
  await new ConfirmDialog(page, "Delete").confirm.click();
  await expect(groupsPage.names).toHaveCount(0);
  await auditLog.open();
  const [deleted, edited] = [auditLog.events.nth(0), auditLog.events.nth(1)];
  await expect(deleted).toContainText("Deleted authorization group Read Only");
  await expect(auditLog.change(deleted, "Permissions")).toHaveText("Before: orders:read → , after: none");
  await expect(edited).toContainText("Edited authorization group Read Only");
  await expect(auditLog.change(edited, "Permissions")).toHaveText(
    "Before: orders:read, products:read → , after: orders:read",
  );
});

test("a permission that is none, and a name that is taken, are refused at their fields", async ({ groupsPage }) => {
  const { createDialog } = groupsPage;
  await groupsPage.open();
  await groupsPage.newGroup.click();
  await createDialog.save({ name: "Full Access", permissions: "orders:read\nOrders:Write" });
  await expect(createDialog.permissions).toHaveAccessibleDescription(/^Line 2: Write orders:write, in lower case\./);
  await createDialog.save({ permissions: "orders:read" });
  await expect(createDialog.name).toHaveAccessibleDescription("There is a group of this name already.");
  await expect(createDialog.permissions).toHaveValue("orders:read");
});

test("a group that keys have is not deleted, and says why", async ({ page, database, tenant, groupsPage }) => {
  const { id } = await tenant.createKey();
  await groupsPage.ask("Delete", "Read Only");
  const dialog = new ConfirmDialog(page, "Delete");
  await expect(dialog.root).toContainText("Read Only can't be deleted: 1 active key has this group.");
  await expect(dialog.confirm).toBeHidden();
  await dialog.root.getByRole("button", { name: "Close" }).click();

  await database.key.update({ where: { id }, data: { revokedAt: new Date() } });
  await groupsPage.ask("Delete", "Read Only");
  await dialog.confirm.click();
  await expect(dialog.error).toContainText("1 revoked key has this group. Delete each from the list of keys first.");
  await database.key.delete({ where: { id } });
  await dialog.confirm.click();
  await expect(dialog.root).toBeHidden();
  await groupsPage.open();
  await expect(groupsPage.names).not.toContainText(["Read Only"]);
});

test("the second of two editors is told, and loses nothing that they typed", async ({ openAs, groupsPage }) => {
  await groupsPage.ask("Edit", "Read Only");
  await groupsPage.editDialog.permissions.fill("orders:read\norders:export");
  const theirs = new GroupsPage(await openAs("tenantAdmin"));
  await theirs.ask("Edit", "Read Only");
  await theirs.editDialog.save({ permissions: "orders:read" });
  await expect(theirs.editDialog.root).toBeHidden();
  await groupsPage.editDialog.submit.click();
  await expect(groupsPage.editDialog.error).toContainText("changed this group after you opened it. Nothing was saved.");
  await expect(groupsPage.editDialog.permissions).toHaveValue("orders:read\norders:export");
});

test("what was typed is not thrown away unasked", async ({ page, groupsPage }) => {
  await groupsPage.open();
  await groupsPage.newGroup.click();
  await groupsPage.createDialog.name.fill("Half");
  await page.keyboard.press("Escape");
  await new DiscardQuestion(page).keepEditing.click();
  await expect(groupsPage.createDialog.name).toHaveValue("Half");
});

test("is searched, sorted and paged in the address", async ({ page, database, tenant, groupsPage }) => {
  const names = Array.from({ length: 12 }, (_, index) => `Page ${String(index + 1).padStart(2, "0")}`);
  for (const name of names) await createGroup(database, { tenantId: tenant.id, name });
  await groupsPage.open();
  await groupsPage.search.fill("PAGE");
  await expect(groupsPage.names).toHaveText(names);
  await groupsPage.pageSize.selectOption("10");
  await groupsPage.turn("Next page");
  await expect(groupsPage.names).toHaveText(names.slice(10));
  await groupsPage.sort("Name");
  await expect(groupsPage.names).toHaveText(names.toReversed().slice(0, 10));
  await expect(page).toHaveURL("/authorization-groups?search=PAGE&direction=desc&pageSize=10");
  await page.reload();
  await expect(groupsPage.names).toHaveText(names.toReversed().slice(0, 10));
});

test.describe("a group of the whole installation", () => {
  const name = () => `Everywhere ${randomUUID().slice(0, 8)}`;

  test("is read by an administrator, and not changed", async ({ database, groupsPage }) => {
    const global = await createGroup(database, { tenantId: null, name: name() });
    await groupsPage.open(`?${new URLSearchParams({ search: global.name })}`);
    await expect(groupsPage.cell(global.name, "Visible to")).toHaveText("All tenants");
    await expect(groupsPage.row(global.name).getByRole("button", { name: /^(Edit|Delete) / })).toHaveCount(0);
  });

  test.describe("by a super user", () => {
    test.use({ role: "superUser" });

    test("is made, edited and deleted", async ({ page, shell, groupsPage }) => {
      const [before, after] = [name(), name()];
      await groupsPage.open();
      await groupsPage.newGroup.click();
      await groupsPage.createDialog.visibleTo.selectOption("All tenants");
      await groupsPage.createDialog.save({ name: before });
      await expect(shell.toast).toHaveText(`Created ${before}`);
      await groupsPage.ask("Edit", before);
      await groupsPage.editDialog.save({ name: after });
      await expect(groupsPage.editDialog.root).toBeHidden();
      await groupsPage.ask("Delete", after);
      await new ConfirmDialog(page, "Delete").confirm.click();
      await expect(page.getByRole("heading", { name: "Nothing matches" })).toBeVisible();
    });
  });
});

test.describe("a viewer", () => {
  test.use({ role: "viewer" });

  test("reads them and changes nothing", async ({ groupsPage }) => {
    await groupsPage.open();
    await expect(groupsPage.names).toContainText(["Full Access", "Read Only"]);
    await expect(groupsPage.newGroup).toHaveCount(0);
    await expect(groupsPage.table.getByRole("button", { name: /^(Edit|Delete) / })).toHaveCount(0);
  });
});

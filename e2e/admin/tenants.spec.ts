import { expect, test } from "@/e2e/fixtures";
import { DiscardQuestion } from "@/e2e/pages/key-dialogs";
import { KeyListPage } from "@/e2e/pages/key-list-page";
import { makeTenant } from "@/e2e/tenant";

test.use({ role: "superUser" });

test("a new tenant has its limit and the usual groups", async ({
  page,
  tenant,
  shell,
  switcher,
  keyList,
  generateDialog,
  tenantsPage,
}) => {
  const name = `${tenant.name} Branch`;
  await tenantsPage.open();
  await tenantsPage.newTenant.click();
  await expect(tenantsPage.createDialog.keyLimit).toHaveValue("10");
  await tenantsPage.createDialog.save({ name, keyLimit: "3" });
  await expect(shell.toast).toHaveText(`Created ${name}`);
  await tenantsPage.search.fill(name);
  await expect(tenantsPage.names).toHaveText([name]);

  await tenantsPage.button(`Open ${name}`).click();
  await expect(page).toHaveURL("/tenant-api-keys");
  await expect(switcher.button).toHaveAccessibleName(`Switch tenant, current: ${name}`);
  await expect(page.getByText("0/3 keys")).toBeVisible();
  await keyList.generate.click();
  await expect(generateDialog.group.getByRole("option")).toContainText(["Full Access", "Read & Write", "Read Only"]);
});

test("Open leads to the keys of that tenant, and its audit log says so", async ({
  page,
  database,
  tenant,
  account,
  keyList,
  tenantsPage,
  auditLog,
}) => {
  const other = await makeTenant(database, 10);
  await other.createKey({ name: "Theirs" });
  await tenant.createKey({ name: "Ours" });
  await keyList.open();
  await expect(keyList.names).toHaveText(["Ours"]);
  await tenantsPage.open(`?${new URLSearchParams({ search: other.name })}`);
  await tenantsPage.button(`Open ${other.name}`).click();
  await expect(page).toHaveURL("/tenant-api-keys");
  await expect(keyList.names).toHaveText(["Theirs"]);
  await auditLog.open();
  await expect(auditLog.events.first()).toContainText(`Switched tenant ${other.name} by ${account?.name}`);
});

test("a name that is taken, too short or left out is refused at its field", async ({ tenant, tenantsPage }) => {
  const { createDialog } = tenantsPage;
  await tenantsPage.open();
  await tenantsPage.newTenant.click();
  await createDialog.submit.click();
  await expect(createDialog.name).toHaveAttribute("aria-invalid", "true");
  await expect(createDialog.name).toBeFocused();
  await createDialog.save({ name: "A" });
  await expect(createDialog.name).toHaveAttribute("aria-invalid", "true");
  await createDialog.save({ name: ` ${tenant.name} ` });
  await expect(createDialog.name).toHaveAccessibleDescription("There is a tenant of this name already.");
  await expect(createDialog.name).toHaveValue(` ${tenant.name} `);
});

test("a limit that is no limit is refused at its field", async ({ tenant, tenantsPage }) => {
  const { editDialog } = tenantsPage;
  await tenantsPage.ask("Edit", tenant.name);
  for (const keyLimit of ["", "ten", "-1", "1.5", "1e3", "٣"]) {
    await editDialog.save({ keyLimit });
    await expect(editDialog.keyLimit, keyLimit).toHaveAccessibleDescription(/^Enter a whole number\./);
  }
  await editDialog.save({ keyLimit: "100001" });
  await expect(editDialog.keyLimit).toHaveAccessibleDescription(/^A tenant holds at most 100,000 keys\./);
  await editDialog.save({ keyLimit: "100000" });
  await expect(editDialog.root).toBeHidden();
  await expect(tenantsPage.cell(tenant.name, "Usage")).toHaveText("0/100000 keys");
});

test("rate ceilings are saved, shown again and taken away, and nonsense is refused at its field", async ({
  tenant,
  shell,
  tenantsPage,
  auditLog,
}) => {
  const { editDialog } = tenantsPage;
  await tenantsPage.ask("Edit", tenant.name);
  for (const perSecond of ["0", "-1", "1.5", "1e3", "ten", "1000001"]) {
    await editDialog.save({ perSecond });
    await expect(editDialog.perSecond, perSecond).toHaveAccessibleDescription(
      "Enter a whole number from 1 to 1,000,000, or nothing.",
    );
  }
  await editDialog.save({ perSecond: "50", perDay: "100000" });
  await expect(shell.toast).toHaveText(`Saved ${tenant.name}`);
  await tenantsPage.ask("Edit", tenant.name);
  await expect(editDialog.perSecond).toHaveValue("50");
  await expect(editDialog.perDay).toHaveValue("100000");
  await editDialog.save({ perSecond: "" });
  await expect(editDialog.root).toBeHidden();
  await auditLog.open("?action=tenant.edited");
  await expect(auditLog.change(auditLog.events.first(), "Requests per second")).toHaveText(
    "Before: 50 → , after: none",
  );
});

test("a changed limit binds the tenant's administrator at once", async ({
  tenant,
  door,
  openAs,
  shell,
  tenantsPage,
}) => {
  const { secret } = await tenant.createKey();
  await tenant.createKey();
  const page = await openAs("tenantAdmin");
  const keyList = new KeyListPage(page);
  await keyList.open();
  await expect(page.getByText("2/10 keys")).toBeVisible();

  await tenantsPage.ask("Edit", tenant.name);
  await expect(tenantsPage.editDialog.root.getByRole("group", { name: "Key limits" })).toHaveAccessibleDescription(
    "How many unrevoked keys the account may hold. It holds 2 now. A lower limit takes no key away, but no new one can be made until enough are revoked.",
  );
  await tenantsPage.editDialog.save({ keyLimit: "1" });
  await expect(shell.toast).toHaveText(`Saved ${tenant.name}`);
  await expect(tenantsPage.cell(tenant.name, "Usage")).toHaveText("2/1 keys");
  await page.reload();
  await expect(page.getByText("2/1 keys")).toBeVisible();
  await expect(keyList.generateAtLimit).toBeDisabled();
  expect(await door.decision(secret)).toBe("allowed");

  await tenantsPage.ask("Edit", tenant.name);
  await tenantsPage.editDialog.save({ keyLimit: "0" });
  await expect(tenantsPage.cell(tenant.name, "Usage")).toHaveText("2/0 keys");
  await page.reload();
  await expect(keyList.generateAtLimit).toBeDisabled();

  await tenantsPage.ask("Edit", tenant.name);
  await tenantsPage.editDialog.save({ keyLimit: "3" });
  await expect(tenantsPage.cell(tenant.name, "Usage")).toHaveText("2/3 keys");
  await page.reload();
  await expect(page.getByText("2/3 keys")).toBeVisible();
  await expect(keyList.generate).toBeVisible();
});

test("a renamed tenant has its new name everywhere, and its audit log both", async ({
  page,
  tenant,
  switcher,
  tenantsPage,
  auditLog,
}) => {
  const name = `${tenant.name} Renamed`;
  await tenantsPage.ask("Edit", tenant.name);
  await tenantsPage.editDialog.save({ name, keyLimit: "12" });
  await expect(tenantsPage.names).toHaveText([name]);
  await expect(switcher.button).toHaveAccessibleName(`Switch tenant, current: ${name}`);
  await auditLog.open("?action=tenant.edited");
  await expect(auditLog.events).toHaveCount(1);
  await expect(auditLog.change(auditLog.events, "Name")).toHaveText(`Before: ${tenant.name} → , after: ${name}`);
  await expect(auditLog.change(auditLog.events, "Key limit")).toHaveText("Before: 10 → , after: 12");
  await page.goto("/tenant-api-keys");
  await expect(page.getByText("0/12 keys")).toBeVisible();
});

test("what was typed is not thrown away unasked", async ({ page, tenantsPage }) => {
  const question = new DiscardQuestion(page);
  await tenantsPage.open();
  await tenantsPage.newTenant.click();
  await tenantsPage.createDialog.name.fill("Half");
  await page.keyboard.press("Escape");
  await question.keepEditing.click();
  await expect(tenantsPage.createDialog.name).toHaveValue("Half");
  await page.keyboard.press("Escape");
  await question.discard.click();
  await expect(tenantsPage.createDialog.root).toBeHidden();
  await expect(tenantsPage.newTenant).toBeFocused();
});

import { expect, test } from "@/e2e/fixtures";

test("an empty list says what keys are for, and leads to Generate", async ({ page, keyList, generateDialog }) => {
  await keyList.open();
  await expect(page.getByRole("heading", { name: "No API keys yet" })).toBeVisible();
  await expect(keyList.table).toBeHidden();
  await page.getByRole("main").getByRole("link", { name: "Generate API Key" }).last().click();
  await expect(generateDialog.root).toBeVisible();
});

test("filters that nothing matches can be cleared", async ({ page, tenant, keyList }) => {
  await tenant.createKey({ name: "Mobile App" });
  await keyList.open("?search=nothing-like-this&status=revoked");
  await expect(page.getByRole("heading", { name: "No keys match" })).toBeVisible();
  await keyList.clearFilters.click();
  await expect(keyList.names).toHaveText(["Mobile App"]);
  await expect(keyList.search).toHaveValue("");
});

test("shows the table's outline while its rows are on their way", async ({ page, tenant, keyList, keyPage, shell }) => {
  const { id } = await tenant.createKey({ name: "Mobile App" });
  await keyPage.open(id);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/tenant-api-keys\?_rsc=/, async (route) => {
    if (!route.request().headers()["next-router-prefetch"]) await held;
    await route.continue();
  });
  // The outline comes with the link's prefetch.
  await page.waitForLoadState("networkidle");
  await shell.link("API Keys", "Data & Monitoring").click();
  await expect(page.getByRole("status").filter({ hasText: "Loading…" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Key Name" })).toBeVisible();
  release();
  await expect(keyList.names).toHaveText(["Mobile App"]);
});

test("a failure says so, changes nothing, and can be tried again", async ({
  page,
  tenant,
  database,
  shell,
  keyList,
}) => {
  const { id } = await tenant.createKey({ name: "Broken" });
  await tenant.createKey({ name: "Whole" });
  // What no change through the console can bring about.
  await database.secret.deleteMany({ where: { keyId: id } });
  await keyList.open();
  await expect(page.getByRole("heading", { name: "Something went wrong" })).toBeVisible();
  await expect(page.getByText("Nothing was changed.")).toBeVisible();
  await expect(shell.navigation).toBeVisible();
  await database.key.delete({ where: { id } });
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(keyList.names).toHaveText(["Whole"]);
});

test.describe("at the limit", () => {
  test.use({ keyLimit: 2 });

  test("the button is disabled and says why", async ({ page, tenant, keyList, generatePage }) => {
    await tenant.createKey();
    await tenant.createKey();
    await keyList.open();
    await expect(page.getByText("2/2 keys")).toBeVisible();
    await expect(keyList.generateAtLimit).toBeDisabled();
    await expect(keyList.generateAtLimit).toHaveAccessibleDescription("Contact support to raise the limit");
    await expect(page.getByText("Contact support to raise the limit")).toBeVisible();
    await generatePage.open();
    await expect(page.getByRole("main")).toContainText("Contact support to raise the limit");
    await expect(generatePage.submit).toBeHidden();
  });

  test("a limit that is reached under an open form is told, and what was typed stays", async ({
    tenant,
    keyList,
    generateDialog,
  }) => {
    await tenant.createKey();
    await keyList.open();
    await keyList.generate.click();
    await generateDialog.fill({ name: "One too many", group: "Read Only" });
    await tenant.createKey();
    await generateDialog.submit.click();
    await expect(generateDialog.error).toContainText("2 of 2 keys. Contact support to raise the limit.");
    await expect(generateDialog.name).toHaveValue("One too many");
  });

  test("revoking a key makes room", async ({ page, tenant, keyList }) => {
    await tenant.createKey({ name: "Old" });
    await tenant.createKey({ name: "Other" });
    await keyList.open();
    await keyList.action("Revoke", "Old").click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Revoke" }).click();
    await expect(page.getByText("1/2 keys")).toBeVisible();
    await expect(keyList.generate).toBeVisible();
  });
});

import { readFile } from "node:fs/promises";
import { ConfirmDialog, DiscardQuestion, RotateDialog } from "@/e2e/pages/key-dialogs";
import { makeTenant } from "@/e2e/tenant";
import { SERVER_LOG } from "@/lib/testing/installation";
import { expect, test } from "./models";

test("a key is made in the pane, revealed once, and listed", async ({ page, database, models, aiKeys, shell }) => {
  const answers: Promise<string>[] = [];
  page.on("response", (answer) => answers.push(answer.text().catch(() => "")));
  await page.goto("/tenant-api-keys");
  await shell.link("API Keys", "AI").click();
  await expect(page.getByRole("heading", { name: "No API keys yet" })).toBeVisible();
  await expect(page.getByText("0/10 keys")).toBeVisible();
  await aiKeys.create.first().click();
  await expect(page).toHaveURL("/ai/api-keys/create");
  const { createForm: form, reveal } = aiKeys;
  await expect(form.name).toBeFocused();
  await form.name.fill("Assistant");
  await form.selection.selectOption("Inclusive");
  await form.submit.click();
  await expect(form.errors.filter({ hasText: "Choose at least one model." })).toBeVisible();
  await expect(form.searchModels).toBeFocused();
  await form.searchModels.fill(models.word);
  await expect(form.models).toHaveText([models.large.name, `${models.disabled.name}Disabled`, models.small.name]);
  await form.model(models.large.name).check();
  await form.model(models.disabled.name).check();
  await expect(form.selected).toHaveText([models.large.name, `${models.disabled.name} disabled`]);
  await expect(form.root.getByRole("status").filter({ hasText: "Today it opens 1 of" })).toBeVisible();
  await form.submit.click();
  await expect(reveal.root).toHaveAccessibleName("API Key Created Successfully");
  await expect(reveal.url).toHaveText(/^http:\/\/localhost:\d+\/ai\/v1$/);
  await expect(reveal.token).toHaveText(/^ptcai_[0-9A-Za-z]{36}$/);
  const token = await reveal.token.innerText();
  await expect(reveal.snippet).toContainText(`Authorization: Bearer ${token}`);
  await reveal.tab("openai").click();
  await expect(reveal.snippet).toContainText(`model: "${models.large.name}"`);
  await reveal.take();
  await expect(page).toHaveURL("/ai/api-keys");
  await expect(aiKeys.cell("Assistant", "Models")).toHaveText("2 models");
  await expect(aiKeys.cell("Assistant", "Key")).toHaveText(/^ptcai_\*{12}\w{4}$/);
  await expect(page.getByText("1/10 keys")).toBeVisible();

  await aiKeys.names.click();
  await expect(page.getByText("Generated key")).toBeVisible();
  const kept = await database.$queryRaw`
    SELECT (SELECT json_agg(s) FROM secret s)::text AS secrets, (SELECT json_agg(a) FROM audit_event a)::text AS audit,
      (SELECT json_agg(u) FROM submission u)::text AS submissions`;
  expect(JSON.stringify(kept)).toContain(token.slice(-4));
  expect(JSON.stringify(kept)).not.toContain(token);
  expect(await readFile(SERVER_LOG, "utf8")).not.toContain(token);
  // In the one that revealed it, whose text the browser may have dropped by now.
  expect((await Promise.all(answers)).filter((text) => text.includes(token)).length).toBeLessThanOrEqual(1);
});

test("All and Exclusive say that they admit future models", async ({ models, aiKeys }) => {
  await aiKeys.open();
  await aiKeys.create.first().click();
  const { createForm: form } = aiKeys;
  const warning = form.root.getByText("Models that are added later are open to this key, too");
  await expect(form.selection).toHaveValue("all");
  await expect(warning).toBeVisible();
  await form.selection.selectOption("Inclusive");
  await expect(warning).toBeHidden();
  await form.selection.selectOption("Exclusive");
  await expect(warning).toBeVisible();
  await form.searchModels.fill(models.word);
  await form.model(models.small.name).check();
  await form.name.fill("All but one");
  await form.submit.click();
  await aiKeys.reveal.take();
  await expect(aiKeys.cell("All but one", "Models")).toHaveText("All but 1");
});

test("the pane says which family of addresses is closed", async ({ aiKeys }) => {
  await aiKeys.open();
  await aiKeys.create.first().click();
  const { createForm: form } = aiKeys;
  const closed = form.root.getByRole("status").filter({ hasText: "closed" });
  await form.allowlist.fill("192.0.2.0/24");
  await expect(closed).toHaveText("Only IPv4 networks are listed: the key is closed to IPv6.");
  await form.allowlist.fill("192.0.2.0/24\n2001:db8::/32");
  await expect(closed).toBeHidden();
  await form.allowlist.fill("2001:db8::/32");
  await expect(closed).toHaveText("Only IPv6 networks are listed: the key is closed to IPv4.");
});

test("Esc closes the pane, and asks first when something was typed", async ({ page, aiKeys }) => {
  const question = new DiscardQuestion(page);
  await aiKeys.open();
  await aiKeys.create.first().click();
  await expect(aiKeys.createForm.name).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(aiKeys.createForm.root).toBeHidden();
  await aiKeys.create.first().click();
  await aiKeys.createForm.name.fill("Typed");
  await page.keyboard.press("Escape");
  await question.keepEditing.click();
  await expect(aiKeys.createForm.name).toHaveValue("Typed");
  await page.keyboard.press("Escape");
  await question.discard.click();
  await expect(aiKeys.createForm.root).toBeHidden();
  await expect(page).toHaveURL("/ai/api-keys");
});

test("the focus stays in the pane; reloaded, it is a page of its own", async ({ page, aiKeys }) => {
  await aiKeys.open();
  await aiKeys.create.first().click();
  await expect(aiKeys.createForm.name).toBeFocused();
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press("Tab");
    expect(await aiKeys.createForm.root.evaluate((pane) => pane.contains(document.activeElement))).toBe(true);
  }
  await page.reload();
  await expect(page.getByRole("heading", { name: "Create API Key", level: 1 })).toBeVisible();
  await expect(aiKeys.createForm.root).toBeHidden();
});

test("the window asks once before the token is lost; copying the URL alone does not keep it", async ({
  page,
  context,
  aiKeys,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await aiKeys.open();
  await aiKeys.create.first().click();
  await aiKeys.createForm.name.fill("Assistant");
  await aiKeys.createForm.submit.click();
  const { reveal } = aiKeys;
  const url = await reveal.url.innerText();
  await reveal.copyUrl.click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(url);
  await reveal.close.click();
  await reveal.question.getByRole("button", { name: "Go back" }).click();
  await reveal.close.click();
  await expect(reveal.root).toBeHidden();
  await expect(aiKeys.names).toHaveText(["Assistant"]);
});

test("Edit shows what the key has, and changes it", async ({ page, tenant, models, aiKeys, keyPage }) => {
  await tenant.createAiKey({
    name: "Assistant",
    modelSelection: "inclusive",
    modelIds: [models.large.id, "gone"],
    allowlist: ["192.0.2.0/24"],
    monthlyBudget: 2_500_000n,
  });
  await aiKeys.open();
  await expect(aiKeys.cell("Assistant", "Models")).toHaveText("1 model");
  await aiKeys.choose("Edit", "Assistant");
  const { editForm: form } = aiKeys;
  await expect(form.selection).toHaveValue("inclusive");
  await expect(form.model(models.large.name)).toBeChecked();
  await expect(form.allowlist).toHaveValue("192.0.2.0/24");
  await expect(form.monthlyBudget).toHaveValue("2.5");
  await form.name.fill("Renamed");
  await form.selection.selectOption("Exclusive");
  await form.monthlyBudget.fill("10");
  await form.submit.click();
  await expect(page.getByText("Saved Renamed")).toBeVisible();
  await expect(aiKeys.cell("Renamed", "Models")).toHaveText("All but 1");
  await aiKeys.names.click();
  await expect(keyPage.fact("Model Access Selection")).toContainText("Exclusive");
  await expect(keyPage.fact("Monthly Budget")).toHaveText("$10.00");
  await expect(keyPage.fact("IP Allowlist")).toContainText("Closed to IPv6");
  await expect(keyPage.history.first()).toContainText("Model selectionBefore: Inclusive → , after: Exclusive");
  await expect(keyPage.history.first()).toContainText(`Excluded modelsBefore: none → , after: ${models.large.name}`);
});

test("Rotate gives another token, and lets the old one work for a while", async ({ page, tenant, aiKeys }) => {
  await tenant.createAiKey({ name: "Assistant" });
  await aiKeys.open();
  await aiKeys.choose("Rotate", "Assistant");
  const dialog = new RotateDialog(page);
  await dialog.oldSecret.selectOption("24 hours");
  await dialog.rotate.click();
  await expect(aiKeys.reveal.token).toHaveText(/^ptcai_/);
  await aiKeys.reveal.take();
  await aiKeys.names.click();
  await expect(page.getByText("Retiring")).toBeVisible();
});

test("Delete ends a key that is active, from the list and from its page", async ({
  page,
  tenant,
  aiKeys,
  shell,
  keyPage,
}) => {
  await tenant.createAiKey({ name: "Listed" });
  await tenant.createAiKey({ name: "Paged" });
  await aiKeys.open();
  await aiKeys.choose("Delete", "Listed");
  await expect(aiKeys.deletion.root).toContainText("any applications using it lose access immediately");
  await aiKeys.deletion.cancel.click();
  await expect(aiKeys.names).toHaveCount(2);
  await aiKeys.choose("Delete", "Listed");
  await aiKeys.deletion.ok.click();
  await expect(shell.toast.filter({ hasText: "Deleted Listed" })).toContainText("Revoked");
  await expect(aiKeys.names).toHaveText(["Paged"]);
  await expect(page.getByText("1/10 keys")).toBeVisible();
  await aiKeys.names.click();
  await keyPage.button("Delete").click();
  await aiKeys.deletion.ok.click();
  await expect(page).toHaveURL("/ai/api-keys");
  await expect(page.getByRole("heading", { name: "No API keys yet" })).toBeVisible();
});

test("several are selected and revoked, and a revoked one is deleted", async ({ page, tenant, aiKeys }) => {
  await tenant.createAiKey({ name: "One" });
  await tenant.createAiKey({ name: "Two" });
  await aiKeys.open();
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).check();
  await page.getByRole("button", { name: "Revoke 2 keys" }).click();
  await new ConfirmDialog(page, "Revoke").confirm.click();
  await expect(aiKeys.cell("One", "Status")).toHaveText("Revoked");
  await aiKeys.choose("Delete", "One");
  await expect(aiKeys.deletion.root).toContainText("Delete the revoked API key One from the list?");
  await aiKeys.deletion.ok.click();
  await expect(aiKeys.names).toHaveText(["Two"]);
});

test("the list is searched and filtered by its address, and exported with the names of models", async ({
  page,
  tenant,
  models,
  aiKeys,
}) => {
  await tenant.createAiKey({ name: "Bot", modelSelection: "exclusive", modelIds: [models.small.id] });
  await tenant.createAiKey({ name: "Ended", revokedAt: new Date() });
  await aiKeys.open("?status=active");
  await expect(aiKeys.names).toHaveText(["Bot"]);
  await aiKeys.open();
  await aiKeys.search.fill("ended");
  await expect(aiKeys.names).toHaveText(["Ended"]);
  await expect(page).toHaveURL("/ai/api-keys?search=ended");
  await aiKeys.open();
  const downloading = page.waitForEvent("download");
  await aiKeys.exportCsv.click();
  const text = await readFile(await (await downloading).path(), "utf8");
  expect(text).toContain(`,Exclusive,${models.small.name},`);
});

test.describe("at the limit", () => {
  test.use({ keyLimit: 1 });

  test("the button is disabled and says why", async ({ page, tenant, aiKeys }) => {
    await tenant.createAiKey();
    await aiKeys.open();
    await expect(aiKeys.createAtLimit).toBeDisabled();
    await expect(page.getByText("Contact support to raise the limit")).toBeVisible();
  });
});

test.describe("a viewer", () => {
  test.use({ role: "viewer" });

  test("reads, and is offered nothing", async ({ page, tenant, aiKeys }) => {
    await tenant.createAiKey({ name: "Assistant" });
    await aiKeys.open();
    await expect(aiKeys.names).toHaveText(["Assistant"]);
    await expect(aiKeys.create).toBeHidden();
    await expect(aiKeys.menu("Assistant")).toBeHidden();
    await aiKeys.names.click();
    await expect(page.getByRole("heading", { name: "Configuration" })).toBeVisible();
    await expect(page.getByRole("button", { name: /^(Edit|Rotate|Revoke|Delete)/ })).toHaveCount(0);
  });
});

test.describe("a super user", () => {
  test.use({ role: "superUser" });

  test("who switches tenants on a key's page comes to the list of the other one", async ({
    page,
    database,
    tenant,
    aiKeys,
    switcher,
  }) => {
    const other = await makeTenant(database, 10);
    await other.inviteToAi();
    await other.createAiKey({ name: "Theirs" });
    await tenant.createAiKey({ name: "Ours" });
    await aiKeys.open();
    await aiKeys.names.click();
    await expect(page.getByRole("heading", { name: "Ours", level: 1 })).toBeVisible();
    await switcher.switchTo(other.name);
    await expect(page).toHaveURL("/ai/api-keys");
    await expect(aiKeys.names).toHaveText(["Theirs"]);
  });
});

import { randomUUID } from "node:crypto";
import { test as base, expect } from "@/e2e/fixtures";
import { ConfirmDialog } from "@/e2e/pages/key-dialogs";
import { ENVIRONMENT } from "@/lib/testing/installation";
import { offering, startUpstream, type TestUpstream } from "@/lib/testing/upstream";
import { createModel, createUpstream } from "@/prisma/factories";

const { PORTCULLIS_SECRET: SECRET } = ENVIRONMENT;

/** A word that no other spec's models have in their names. */
const test = base.extend<{ word: string; served: TestUpstream }>({
  role: "superUser",
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of other fixtures from the pattern.
  word: async ({}, use) => use(randomUUID().slice(0, 8)),
  served: async ({ word }, use) => {
    const served = await startUpstream(offering(`${word}-large`, `${word}-small`, `${word}-taken`));
    await use(served);
    await served.close();
  },
});

test("an upstream is made, tested and its models imported, priced and enabled", async ({
  page,
  word,
  served,
  shell,
  modelsPage,
}) => {
  const name = `Upstream ${word}`;
  const credential = `sk-${word}`;
  await modelsPage.open();
  await modelsPage.newUpstream.click();
  await modelsPage
    .dialog("New Upstream")
    .save({ Name: name, "Base URL": `${served.baseUrl}/v1/`, Credential: credential });
  await expect(shell.toast).toContainText(`Created ${name}`);
  await expect(modelsPage.upstream(name)).toContainText(`${served.baseUrl}/v1`);
  await expect(modelsPage.upstream(name)).toContainText("Stored");
  await expect(modelsPage.upstream(name)).toContainText("Not tested");
  await modelsPage.button(`Test connection to ${name}`).click();
  await expect(modelsPage.upstream(name)).toContainText("Answers");
  expect(served.asked).toEqual([{ path: "/v1/models", authorization: `Bearer ${credential}` }]);

  const { importDialog } = modelsPage;
  await modelsPage.button(`Import from ${name}`).click();
  await expect(importDialog.models).toHaveText([`${word}-largeNew`, `${word}-smallNew`, `${word}-takenNew`]);
  await importDialog.submit.click();
  await expect(importDialog.root.getByRole("alert")).toHaveText("Choose at least one model.");
  await importDialog.search.fill("-small");
  await expect(importDialog.models).toHaveCount(1);
  await importDialog.selectAll.click();
  await importDialog.submit.click();
  await expect(importDialog.root).toBeHidden();

  await modelsPage.ask("Edit", `${word}-small`);
  await modelsPage.dialog("Edit Model").field("Enabled: keys that allow it can use it").check();
  await modelsPage.dialog("Edit Model").save({ Aliases: `${word}-mini`, "Input price": "0.15", "Output price": "0.6" });
  await expect(modelsPage.cell(`${word}-small`, "Status")).toHaveText("Enabled");
  await expect(modelsPage.cell(`${word}-small`, "Input / 1M")).toHaveText("$0.15");
  await expect(modelsPage.cell(`${word}-small`, "Output / 1M")).toHaveText("$0.60");
  await expect(modelsPage.row(`${word}-small`)).toContainText(`also ${word}-mini`);
  await modelsPage.search.fill(`${word}-mini`);
  await expect(modelsPage.row(`${word}-small`)).toBeVisible();

  await modelsPage.button(`Import from ${name}`).click();
  await expect(importDialog.models).toContainText(["New", "Imported already", "New"]);
  await expect(importDialog.root.getByLabel(`${word}-small`)).toBeDisabled();
  await page.keyboard.press("Escape");
  await expect(importDialog.root).toBeHidden();

  await modelsPage.ask("Delete", `${word}-small`);
  await new ConfirmDialog(page, "Delete").confirm.click();
  await expect(page.getByRole("heading", { name: "Nothing matches" })).toBeVisible();
  await modelsPage.button(`Delete ${name}`).click();
  await new ConfirmDialog(page, "Delete").confirm.click();
  await expect(modelsPage.upstream(name)).toBeHidden();
});

test("an upstream with models stays, and says how many it has", async ({ page, word, database, modelsPage }) => {
  const { id, name } = await createUpstream(database, SECRET, { name: `Used ${word}` });
  await createModel(database, { upstreamId: id, name: `${word}-model` });
  await modelsPage.open();
  await modelsPage.button(`Delete ${name}`).click();
  const dialog = new ConfirmDialog(page, "Delete");
  await dialog.confirm.click();
  await expect(page.getByRole("alertdialog").getByRole("alert")).toContainText(
    "It serves 1 model. Delete or move them first.",
  );
});

test("an upstream that does not answer offers nothing to import", async ({ word, served, database, modelsPage }) => {
  const { name } = await createUpstream(database, SECRET, { name: `Silent ${word}`, baseUrl: `${served.baseUrl}/v1` });
  await served.close();
  await modelsPage.open();
  await modelsPage.button(`Import from ${name}`).click();
  const { importDialog } = modelsPage;
  await expect(importDialog.root.getByRole("alert")).toBeVisible();
  await expect(importDialog.submit).toBeDisabled();
});

test("a stored credential is never shown, kept by an empty field, and not sent to another server", async ({
  word,
  database,
  modelsPage,
}) => {
  const { name } = await createUpstream(database, SECRET, { name: `Kept ${word}`, credential: `sk-${word}` });
  const dialog = modelsPage.dialog("Edit Upstream");
  await modelsPage.open();
  await modelsPage.button(`Edit ${name}`).click();
  await expect(dialog.field("Credential")).toHaveValue("");
  await dialog.save({ "Base URL": "https://evil.example/v1" });
  await expect(dialog.field("Credential")).toHaveAccessibleDescription(/^This is another server\./);
  await dialog.root.getByRole("checkbox", { name: "Remove the stored credential" }).check();
  await expect(dialog.field("Credential")).toBeHidden();
  await dialog.submit.click();
  await expect(modelsPage.upstream(name)).toContainText("None");
});

test("what an upstream can't be reached by, or a model called, is refused at its field", async ({
  word,
  database,
  modelsPage,
}) => {
  const { id } = await createUpstream(database, SECRET, { name: `Named ${word}` });
  await createModel(database, { upstreamId: id, name: `${word}-one`, aliases: [`${word}-alias`] });
  await createModel(database, { upstreamId: id, name: `${word}-two` });
  await modelsPage.open();
  await modelsPage.newUpstream.click();
  const upstream = modelsPage.dialog("New Upstream");
  for (const baseUrl of ["ftp://models.example", "file:///etc/passwd", "https://user:pass@models.example"]) {
    await upstream.save({ Name: "Unreachable", "Base URL": baseUrl });
    await expect(upstream.field("Base URL"), baseUrl).toHaveAttribute("aria-invalid", "true");
  }
  await modelsPage.ask("Edit", `${word}-two`);
  const model = modelsPage.dialog("Edit Model");
  await model.save({ Name: `${word}-alias`, "Input price": "free" });
  await expect(model.field("Input price")).toHaveAccessibleDescription(/^Enter dollars such as 0\.15/);
  await model.save({ "Input price": "0", Aliases: `${word}-one` });
  await expect(model.field("Name")).toHaveAccessibleDescription(/^A model has this name or alias already\./);
  await expect(model.field("Aliases")).toHaveAccessibleDescription(
    new RegExp(`^A model has the name or alias ${word}-one already\\.`),
  );
});

test("the list is searched, filtered and sorted, all of it in the address", async ({
  page,
  word,
  database,
  modelsPage,
}) => {
  const { id, name } = await createUpstream(database, SECRET, { name: `Sorted ${word}` });
  await createModel(database, { upstreamId: id, name: `${word}-a`, inputPrice: 2n });
  await createModel(database, { upstreamId: id, name: `${word}-b`, inputPrice: 1n, enabled: false });
  await modelsPage.open(`?${new URLSearchParams({ search: word, sort: "inputPrice" })}`);
  await expect(modelsPage.names).toHaveText([`${word}-b`, `${word}-a`]);
  await page.getByRole("combobox", { name: "Status" }).selectOption("Disabled");
  await expect(modelsPage.names).toHaveText([`${word}-b`]);
  await page.getByRole("combobox", { name: "Upstream" }).selectOption(name);
  await page.reload();
  await expect(modelsPage.names).toHaveText([`${word}-b`]);
});

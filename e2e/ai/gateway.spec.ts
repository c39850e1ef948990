import OpenAI from "openai";
import { expect, test } from "@/e2e/fixtures";
import { AiKeysPage } from "@/e2e/pages/ai-keys-page";
import { startModelUpstream } from "@/lib/testing/model-upstream";

test.use({ role: "superUser" });

test("from an upstream to an answer: a model, an invitation, a key, OpenAI's client, and the end", async ({
  tenant,
  modelsPage,
  tenantsPage,
  openAs,
}) => {
  test.slow();
  const upstream = await startModelUpstream();
  const word = `gateway-${tenant.id}`;
  await modelsPage.open();
  await modelsPage.newUpstream.click();
  await modelsPage.dialog("New Upstream").save({ Name: word, "Base URL": upstream.baseUrl });
  for (const model of [`${word}-open`, `${word}-closed`]) {
    await modelsPage.newModel.click();
    const dialog = modelsPage.dialog("New Model");
    await dialog.field("Upstream").selectOption(word);
    await dialog.field("Enabled: keys that allow it can use it").check();
    await dialog.save({ Name: model, "Upstream name": "chat" });
    await expect(dialog.root).toBeHidden();
  }
  await tenantsPage.ask("AI access of", tenant.name);
  await tenantsPage.aiAccess.save({ invited: true, monthlyBudget: "" });
  await expect(tenantsPage.aiAccess.root).toBeHidden();

  const page = await openAs("tenantAdmin");
  const aiKeys = new AiKeysPage(page);
  await aiKeys.open();
  await aiKeys.create.first().click();
  await aiKeys.createForm.name.fill("Assistant");
  await aiKeys.createForm.selection.selectOption("Inclusive");
  await aiKeys.createForm.model(`${word}-open`).check();
  await aiKeys.createForm.submit.click();
  const { url, token } = await aiKeys.reveal.take();

  const client = new OpenAI({ baseURL: url, apiKey: token, maxRetries: 0 });
  const chat = (model: string) =>
    client.chat.completions.create({ model, messages: [{ role: "user", content: "Hello" }] });
  expect((await client.models.list()).data.map(({ id }) => id)).toEqual([`${word}-open`]);
  expect((await chat(`${word}-open`)).choices[0]?.message.content).toBeTruthy();
  await expect(chat(`${word}-closed`)).rejects.toMatchObject({ status: 403, code: "model_not_allowed" });

  await aiKeys.choose("Delete", "Assistant");
  await aiKeys.deletion.ok.click();
  await expect(page.getByRole("heading", { name: "No API keys yet" })).toBeVisible();
  await expect(chat(`${word}-open`)).rejects.toMatchObject({ status: 401 });
  upstream.close();
});

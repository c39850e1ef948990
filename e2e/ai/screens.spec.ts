import { expectAccessible } from "@/e2e/accessibility";
import type { AiKeysPage } from "@/e2e/pages/ai-keys-page";
import { expectNoSidewaysScroll, PHONE } from "@/e2e/phone";
import { expect, test } from "./models";

/** What is on the screen, and the way there from the list. */
const screens: Record<string, (aiKeys: AiKeysPage, word: string) => Promise<unknown>> = {
  "the list": ({ names }) => expect(names).toHaveCount(1),
  "the menu": (aiKeys) => aiKeys.menu("Assistant").click(),
  "the pane, with errors": async ({ create, createForm: form }, word) => {
    await create.click();
    await form.selection.selectOption("Exclusive");
    await form.searchModels.fill(word);
    await form.allowlist.fill("192.0.2.0/24");
    await form.submit.click();
    await expect(form.errors.first()).toBeVisible();
  },
  "the reveal": async ({ create, createForm: form, reveal }) => {
    await create.click();
    await form.name.fill("Revealed");
    await form.submit.click();
    await reveal.tab("openai").click();
  },
  Edit: async (aiKeys) => {
    await aiKeys.choose("Edit", "Assistant");
    await expect(aiKeys.editForm.submit).toBeVisible();
  },
  Delete: async (aiKeys) => {
    await aiKeys.choose("Delete", "Assistant");
    await expect(aiKeys.deletion.ok).toBeVisible();
  },
  "a key's page": ({ names }) => names.first().click(),
};

for (const [screen, reach] of Object.entries(screens)) {
  test(`${screen}: accessible in light and dark, and fits a phone`, async ({ page, aiKeys, models, tenant }) => {
    const modelIds = [models.large.id, models.disabled.id];
    await tenant.createAiKey({ name: "Assistant", description: "Support chat", modelSelection: "inclusive", modelIds });
    await aiKeys.open();
    await reach(aiKeys, models.word);
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
  });
}

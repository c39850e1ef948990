import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";

const LOST = "The connection was lost. Nothing that you typed is lost; try again.";

test("pressing Generate twice makes one key", async ({ page, keyList, generateDialog, reveal }) => {
  await keyList.open();
  await keyList.generate.click();
  await generateDialog.fill({ name: "Once", group: "Read Only" });
  await generateDialog.submit.dblclick();
  await reveal.take();
  await expect(keyList.names).toHaveText(["Once"]);
  await expect(page.getByText("1/10 keys")).toBeVisible();
});

test("without a connection the form stays as it is, and trying again makes one key", async ({
  context,
  keyList,
  generateDialog,
  reveal,
}) => {
  await keyList.open();
  await keyList.generate.click();
  await generateDialog.fill({ name: "Offline", description: "Typed with care", group: "Read Only" });
  await context.setOffline(true);
  await generateDialog.submit.click();
  await expect(generateDialog.error).toContainText(LOST);
  await expect(generateDialog.name).toHaveValue("Offline");
  await expect(generateDialog.description).toHaveValue("Typed with care");
  await context.setOffline(false);
  await generateDialog.submit.click();
  await reveal.take();
  await expect(keyList.names).toHaveText(["Offline"]);
});

test("when only the answer is lost, trying again makes no second key and says what happened", async ({
  page,
  keyList,
  generateDialog,
}) => {
  await keyList.open();
  await keyList.generate.click();
  await generateDialog.fill({ name: "Unanswered", group: "Read Only" });
  await loseNextAnswer(page);
  await generateDialog.submit.click();
  await expect(generateDialog.error).toContainText(LOST);
  await generateDialog.submit.click();
  await expect(generateDialog.error).toContainText("The key “Unanswered” was already generated");
  await expect(generateDialog.error).toContainText("Rotate the key to get a new secret.");
  await generateDialog.error.getByRole("link", { name: "Go to the list of keys" }).click();
  await expect(generateDialog.root).toBeHidden();
  await expect(keyList.names).toHaveText(["Unanswered"]);
});

test("an edit whose answer is lost is not made twice", async ({ page, tenant, keyList, editDialog }) => {
  await tenant.createKey({ name: "Before" });
  await keyList.open();
  await keyList.action("Edit", "Before").click();
  await editDialog.name.fill("After");
  await loseNextAnswer(page);
  await editDialog.save.click();
  await expect(editDialog.error).toContainText(LOST);
  await editDialog.save.click();
  // Their own change, but it was saved: nothing is overwritten unasked.
  await expect(editDialog.error).toContainText("changed this key after you opened it");
  await editDialog.loadTheirs.click();
  await expect(editDialog.name).toHaveValue("After");
});

test("a dialog whose key can't be read can be tried again", async ({ context, tenant, keyList, editDialog }) => {
  await tenant.createKey({ name: "Far away" });
  await keyList.open();
  await keyList.action("Edit", "Far away").click();
  await editDialog.button("Cancel").click();
  await context.setOffline(true);
  await keyList.action("Edit", "Far away").click();
  await expect(editDialog.error).toContainText("The connection was lost.");
  await context.setOffline(false);
  await editDialog.button("Try again").click();
  await expect(editDialog.name).toHaveValue("Far away");
});

test("a dialog whose script can't be fetched leaves the page as it is", async ({
  page,
  context,
  tenant,
  keyList,
  editDialog,
}) => {
  await tenant.createKey({ name: "Far away" });
  await keyList.open();
  await context.setOffline(true);
  await keyList.action("Edit", "Far away").click();
  const message = page.getByRole("alert").filter({ hasText: "The connection was lost." });
  await expect(message).toBeVisible();
  await expect(keyList.names).toHaveText(["Far away"]);
  await context.setOffline(false);
  await message.getByRole("button", { name: "Try again" }).click();
  await expect(editDialog.name).toHaveValue("Far away");
});

/** The server does what it is told, but the browser never hears of it. */
async function loseNextAnswer(page: Page): Promise<void> {
  await page.route(
    "**/tenant-api-keys**",
    async (route) => {
      if (route.request().method() !== "POST") return route.fallback();
      await route.fetch();
      await route.abort("connectionreset");
    },
    { times: 1 },
  );
}

import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { GeneratePage } from "@/e2e/pages/generate";
import { ConfirmDialog } from "@/e2e/pages/key-dialogs";
import { SignInPage } from "@/e2e/pages/sign-in-page";

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
  await expect(generateDialog.error).toContainText("The key “Unanswered” was already made");
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

test("a rotation whose answer is lost is repeated only after asking", async ({
  page,
  tenant,
  door,
  keyList,
  rotateDialog,
  reveal,
}) => {
  const { secret: old } = await tenant.createKey({ name: "Mobile App" });
  await keyList.open();
  await keyList.action("Rotate", "Mobile App").click();
  await expect(rotateDialog.rotate).toBeVisible();
  await loseNextAnswer(page);
  await rotateDialog.rotate.click();
  await expect(rotateDialog.error).toContainText(LOST);
  await rotateDialog.rotate.click();
  await expect(rotateDialog.error).toContainText("changed this key after you opened it");
  await rotateDialog.rotateAnyway.click();
  expect(await door.decision(await reveal.take())).toBe("allowed");
  expect(await door.decision(old)).toBe("secret_retired");
});

test("a revocation whose answer is lost is done once", async ({ page, tenant, keyList, keyPage, shell }) => {
  const { id } = await tenant.createKey({ name: "Mobile App" });
  const dialog = new ConfirmDialog(page, "Revoke");
  await keyList.open();
  await keyList.action("Revoke", "Mobile App").click();
  await dialog.reason.fill("Lost laptop");
  await loseNextAnswer(page);
  await dialog.confirm.click();
  await expect(dialog.error).toContainText(LOST);
  await expect(dialog.reason).toHaveValue("Lost laptop");
  await dialog.confirm.click();
  await expect(shell.toast).toContainText("1 key had been revoked before");
  await keyPage.open(id);
  await expect(keyPage.history).toHaveCount(1);
});

test("a session that has ended under an open form is told, and the form goes on after signing in", async ({
  page,
  context,
  account,
  keyList,
  generateDialog,
  reveal,
}) => {
  await keyList.open();
  await keyList.generate.click();
  await generateDialog.fill({ name: "Patient", group: "Read Only" });
  await context.clearCookies({ name: "portcullis-session" });
  await generateDialog.submit.click();
  await expect(generateDialog.error).toContainText("Your session has ended.");
  await expect(generateDialog.name).toHaveValue("Patient");
  const signInTab = context.waitForEvent("page");
  await generateDialog.error.getByRole("link", { name: "Sign in" }).click();
  const signInPage = new SignInPage(await signInTab);
  if (account) await signInPage.signIn(account);
  await expect(new GeneratePage(await signInTab).heading).toBeVisible();
  await page.bringToFront();
  await generateDialog.submit.click();
  await reveal.take();
  await expect(keyList.names).toHaveText(["Patient"]);
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

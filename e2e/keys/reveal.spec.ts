import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";

const run = promisify(execFile);

test.beforeEach(async ({ context, keyList, generateDialog, reveal }) => {
  await context.grantPermissions(["clipboard-read"]);
  await keyList.open();
  await keyList.generate.click();
  await generateDialog.fill({ name: "ERP Integration", group: "Read Only" });
  await generateDialog.submit.click();
  await expect(reveal.secret).toBeVisible();
});

test("copies the secret", async ({ page, reveal }) => {
  await reveal.copy.click();
  await expect(reveal.copied).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await reveal.secret.innerText());
  await reveal.close.click();
  await expect(reveal.root).toBeHidden();
  await expect(page).toHaveURL("/tenant-api-keys");
});

test("hands out the secret as a file of environment variables", async ({ page, reveal }) => {
  const arrived = page.waitForEvent("download");
  await reveal.download.click();
  const file = await arrived;
  expect(file.suggestedFilename()).toBe("erp-integration.env");
  expect(await readFile(await file.path(), "utf8")).toBe(`PORTCULLIS_API_KEY=${await reveal.secret.innerText()}\n`);
  await reveal.close.click();
  await expect(reveal.root).toBeHidden();
});

test("shows a curl command that works as it is", async ({ page, reveal }) => {
  await reveal.copyCurl.click();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  expect(command).toBe(await reveal.curl.innerText());
  const { stdout } = await run("sh", ["-c", `${command} --silent --show-error`]);
  expect(JSON.parse(stdout)).toMatchObject({ key: { name: "ERP Integration" } });
});

test("asks once before it is closed without having been copied", async ({ reveal }) => {
  await reveal.close.click();
  await expect(reveal.question).toContainText("it will not be shown again");
  await reveal.goBack.click();
  await expect(reveal.secret).toBeVisible();
  await reveal.close.click();
  await expect(reveal.root).toBeHidden();
});

const ways: Record<string, (page: Page) => Promise<unknown>> = {
  Escape: (page) => page.keyboard.press("Escape"),
  "the back button": (page) => page.evaluate(() => history.back()),
};

for (const [way, leave] of Object.entries(ways)) {
  test(`asks before ${way} closes it`, async ({ page, reveal }) => {
    await leave(page);
    await expect(reveal.question).toBeVisible();
    await reveal.closeAnyway.click();
    await expect(reveal.root).toBeHidden();
    await expect(page).toHaveURL("/tenant-api-keys");
  });
}

test("is not closed by a click beside it", async ({ page, reveal }) => {
  await page.mouse.click(5, 5);
  await expect(reveal.question).toBeHidden();
  await expect(reveal.secret).toBeVisible();
});

test("shows no secret after a reload, nor anywhere else", async ({ page, keyList, reveal, generatePage }) => {
  const secret = await reveal.secret.innerText();
  await page.reload();
  await expect(generatePage.heading).toBeVisible();
  await expect(generatePage.name).toHaveValue("");
  expect(await page.content()).not.toContain(secret);
  await keyList.open();
  await expect(keyList.names).toHaveText(["ERP Integration"]);
  expect(await page.content()).not.toContain(secret);
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  expect(stored).not.toContain(secret);
});

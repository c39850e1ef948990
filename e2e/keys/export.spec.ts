import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { inDays } from "@/e2e/days";
import { expect, test } from "@/e2e/fixtures";

const HEADER =
  "ID,Key Name,Description,Key,Status,Authorization Group,Works Until,Last Used,Created,Requests per Second,Requests per Day";

test.beforeEach(async ({ tenant }) => {
  await tenant.createKey({ name: "Alpha", createdAt: inDays(-1), expiresAt: new Date("2099-01-01T00:00:00Z") });
  await tenant.createKey({ name: 'Bravo, "the second"', createdAt: inDays(-2) });
  await tenant.createKey({ name: "=HYPERLINK(1)", createdAt: inDays(-3), groupId: tenant.groups.fullAccess });
  await tenant.createKey({ name: "Delta", createdAt: inDays(-4), revokedAt: inDays(-1) });
});

test("exports every key of the list as CSV, without a secret", async ({ page, tenant, keyList }) => {
  const { secret } = await tenant.createKey({
    name: "Newest",
    description: "Line one\nLine two",
    requestsPerSecond: 5,
  });
  await keyList.open();
  const { fileName, text } = await download(page, () => keyList.exportCsv.click());
  expect(fileName).toMatch(/^api-keys-\d{4}-\d\d-\d\d\.csv$/);
  const lines = text.split("\r\n");
  expect(lines[0]).toBe(`\uFEFF${HEADER}`);
  expect(lines.slice(1)).toEqual([
    expect.stringMatching(
      /^\w+,Newest,"Line one\nLine two",ptc_\*{12}\w{4},Active,Read Only,,,\d{4}-\d\d-\d\dT[\d:.]+Z,5,$/,
    ),
    expect.stringMatching(/^\w+,Alpha,,ptc_\*{12}\w{4},Active,Read Only,2099-01-01T00:00:00.000Z,,/),
    expect.stringMatching(/^\w+,"Bravo, ""the second""",,/),
    expect.stringMatching(/^\w+,'=HYPERLINK\(1\),,ptc_\*{12}\w{4},Active,Full Access,/),
    expect.stringMatching(/^\w+,Delta,,ptc_\*{12}\w{4},Revoked,/),
    "",
  ]);
  expect(text).not.toContain(secret.slice(4, -4));
});

test("exports what is filtered, all pages of it", async ({ page, keyList }) => {
  await keyList.open("?status=active&pageSize=10&page=1&sort=name");
  await keyList.group.selectOption("Full Access");
  await expect(keyList.names).toHaveText(["=HYPERLINK(1)"]);
  const { text } = await download(page, () => keyList.exportCsv.click());
  expect(text.split("\r\n")).toEqual([`\uFEFF${HEADER}`, expect.stringContaining("'=HYPERLINK(1)"), ""]);
});

test.describe("for a viewer", () => {
  test.use({ role: "viewer" });

  test("is theirs to read as well", async ({ page, keyList }) => {
    await keyList.open("?status=revoked");
    const { text } = await download(page, () => keyList.exportCsv.click());
    expect(text.trim().split("\r\n")).toHaveLength(2);
  });
});

async function download(page: Page, press: () => Promise<void>) {
  const arrived = page.waitForEvent("download");
  await press();
  const file = await arrived;
  return { fileName: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

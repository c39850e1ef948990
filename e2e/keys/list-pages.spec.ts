import { inDays } from "@/e2e/days";
import { expect, test } from "@/e2e/fixtures";

test.use({ keyLimit: 30 });

const name = (number: number) => `Key ${String(number).padStart(2, "0")}`;
const names = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => name(first + index));

test.beforeEach(async ({ tenant }) => {
  await Promise.all(names(1, 27).map((key, index) => tenant.createKey({ name: key, createdAt: inDays(-1 - index) })));
});

test("turns pages, and keeps the page in the address", async ({ page, keyList }) => {
  await keyList.open();
  await expect(keyList.names).toHaveText(names(1, 25));
  await expect(keyList.range).toHaveText("1–25 of 27");
  await keyList.turn("Next page");
  await expect(keyList.names).toHaveText(names(26, 27));
  await expect(page).toHaveURL("/tenant-api-keys?page=2");
  await page.reload();
  await expect(keyList.names).toHaveText(names(26, 27));
  await expect(keyList.pages.getByRole("button", { name: "Next page" })).toBeDisabled();
  await keyList.turn("First page");
  await expect(keyList.names).toHaveText(names(1, 25));
  await page.goBack();
  await expect(keyList.names).toHaveText(names(26, 27));
});

test("shows as many rows as are asked for", async ({ page, keyList }) => {
  await keyList.open();
  await keyList.pageSize.selectOption("10");
  await expect(keyList.names).toHaveText(names(1, 10));
  await keyList.turn("Last page");
  await expect(keyList.names).toHaveText(names(21, 27));
  await expect(page).toHaveURL("/tenant-api-keys?page=3&pageSize=10");
  await keyList.turn("Previous page");
  await expect(keyList.range).toHaveText("11–20 of 27");
});

test("a new filter begins at the first page", async ({ page, keyList }) => {
  await keyList.open("?page=3&pageSize=10");
  await expect(keyList.names).toHaveText(names(21, 27));
  await keyList.search.fill("Key 1");
  await expect(keyList.names).toHaveText(names(10, 19));
  await expect(page).not.toHaveURL(/page=3/);
});

test("a page past the end is the last one", async ({ keyList }) => {
  await keyList.open("?page=9999");
  await expect(keyList.names).toHaveText(names(26, 27));
  await expect(keyList.range).toHaveText("26–27 of 27");
});

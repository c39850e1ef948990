import { inDays } from "@/e2e/days";
import { expect, test } from "@/e2e/fixtures";

test.beforeEach(async ({ tenant }) => {
  await tenant.createKey({ name: "Alpha", createdAt: inDays(-5), lastUsedAt: inDays(-1) });
  await tenant.createKey({
    name: "Bravo",
    description: "Nightly orders",
    createdAt: inDays(-4),
    expiresAt: inDays(10),
  });
  await tenant.createKey({
    name: "Charlie",
    createdAt: inDays(-3),
    expiresAt: inDays(-1),
    groupId: tenant.groups.fullAccess,
    lastUsedAt: inDays(-2),
  });
  await tenant.createKey({ name: "delta", createdAt: inDays(-2), expiresAt: inDays(200), revokedAt: inDays(-1) });
});

test("shows every key, the newest first", async ({ page, keyList }) => {
  await keyList.open();
  await expect(page).toHaveTitle("API Keys · Portcullis");
  await expect(keyList.names).toHaveText(["delta", "Charlie", "Bravo", "Alpha"]);
  await expect(page.getByText("3/10 keys")).toBeVisible();
  await expect(keyList.cell("Bravo", "Key Name")).toContainText("Nightly orders");
  await expect(keyList.cell("Bravo", "Key")).toHaveText(/^ptc_\*{12}[0-9A-Za-z]{4}$/);
  await expect(keyList.cell("Bravo", "Expiration Date")).toContainText("Expiring Soon");
  await expect(keyList.cell("Charlie", "Expiration Date")).toContainText("Expired");
  await expect(keyList.cell("Alpha", "Expiration Date")).toHaveText("Never");
  await expect(keyList.cell("Alpha", "Last Used")).toHaveText("1 day ago");
  await expect(keyList.cell("Bravo", "Last Used")).toHaveText("Never");
  await expect(keyList.cell("delta", "Status")).toHaveText("Revoked");
});

test("tells the exact time of the last use on hover and on focus", async ({ page, keyList }) => {
  await keyList.open();
  const lastUse = keyList.cell("Alpha", "Last Used").getByText("1 day ago");
  await lastUse.hover();
  await expect(page.getByRole("tooltip")).toHaveText(/^\w{3} \d{1,2}, \d{4}, \d\d:\d\d \(UTC\)$/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("tooltip")).toBeHidden();
  await lastUse.focus();
  await expect(page.getByRole("tooltip")).toBeVisible();
});

test("filters by status, expiration and authorization group, together", async ({ page, keyList }) => {
  await keyList.open();
  await keyList.status.selectOption("Active");
  await expect(keyList.names).toHaveText(["Charlie", "Bravo", "Alpha"]);
  await expect(page).toHaveURL("/tenant-api-keys?status=active");
  await keyList.expiration.selectOption("Valid");
  await expect(keyList.names).toHaveText(["Alpha"]);
  await keyList.expiration.selectOption("Expiring Soon");
  await expect(keyList.names).toHaveText(["Bravo"]);
  await keyList.expiration.selectOption("Expired");
  await keyList.group.selectOption("Full Access");
  await expect(keyList.names).toHaveText(["Charlie"]);
  await keyList.clearFilters.click();
  await expect(keyList.names).toHaveCount(4);
  await expect(page).toHaveURL("/tenant-api-keys");
  await keyList.status.selectOption("Revoked");
  await expect(keyList.names).toHaveText(["delta"]);
});

test("searches name and description while one types, not at every letter", async ({ page, keyList }) => {
  await keyList.open();
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("search=")) asked.push(request.url());
  });
  await keyList.search.pressSequentially("ORDERS", { delay: 10 });
  await expect(keyList.names).toHaveText(["Bravo"]);
  await expect(page).toHaveURL("/tenant-api-keys?search=ORDERS");
  expect(asked.length).toBeLessThan("ORDERS".length);
  await page.keyboard.press("Escape");
  await expect(keyList.names).toHaveCount(4);
  await expect(keyList.search).toBeFocused();
});

test("finds what looks like a pattern as it is written", async ({ tenant, keyList }) => {
  await tenant.createKey({ name: "100%_sure" });
  await keyList.open();
  await keyList.search.fill("%_");
  await keyList.search.press("Enter");
  await expect(keyList.names).toHaveText(["100%_sure"]);
});

test("sorts by names and dates, and says so to screen readers", async ({ page, keyList }) => {
  await keyList.open();
  await expect(keyList.columnHeading("Created")).toHaveAttribute("aria-sort", "descending");
  await keyList.sort("Key Name");
  await expect(keyList.names).toHaveText(["Alpha", "Bravo", "Charlie", "delta"]);
  await expect(keyList.columnHeading("Key Name")).toHaveAttribute("aria-sort", "ascending");
  await expect(keyList.columnHeading("Created")).toHaveAttribute("aria-sort", "none");
  await keyList.sort("Key Name");
  await expect(keyList.names).toHaveText(["delta", "Charlie", "Bravo", "Alpha"]);
  await expect(keyList.columnHeading("Key Name")).toHaveAttribute("aria-sort", "descending");
  await keyList.sort("Expiration Date");
  await expect(keyList.names).toHaveText(["Charlie", "Bravo", "delta", "Alpha"]);
  await keyList.sort("Last Used");
  await expect(keyList.names).toHaveText([/Alpha/, /Charlie/, /Bravo|delta/, /Bravo|delta/]);
  await expect(page).toHaveURL("/tenant-api-keys?sort=lastUsedAt");
});

test("shows the same rows after a reload, and the former ones after going back", async ({ page, keyList }) => {
  await keyList.open();
  await keyList.status.selectOption("Active");
  await expect(keyList.names).toHaveCount(3);
  await keyList.sort("Key Name");
  await expect(keyList.names).toHaveText(["Alpha", "Bravo", "Charlie"]);
  await page.reload();
  await expect(keyList.names).toHaveText(["Alpha", "Bravo", "Charlie"]);
  await expect(keyList.status).toHaveValue("active");
  await page.goBack();
  await expect(keyList.names).toHaveText(["Charlie", "Bravo", "Alpha"]);
  await page.goBack();
  await expect(keyList.names).toHaveCount(4);
  await expect(keyList.status).toHaveValue("all");
});

test("a link from someone else shows what they saw", async ({ keyList }) => {
  await keyList.open("?search=a&sort=name&direction=desc&status=active");
  await expect(keyList.search).toHaveValue("a");
  await expect(keyList.names).toHaveText(["Charlie", "Bravo", "Alpha"]);
});

test("hostile and senseless search parameters fall back to what is usual", async ({ page, keyList }) => {
  const hostile = [
    "?status=<script>alert(1)</script>&expiration=never&direction=sideways",
    "?sort=__proto__&page=-1&pageSize=1000000000",
    "?sort=tenantId&sort=name&page=1e99&page=2",
    "?search=%00&group=%27%20OR%201%3D1",
    `?search=${"x".repeat(5000)}`,
    "?status[$ne]=active&page=NaN&pageSize=-10",
  ];
  for (const search of hostile) {
    await test.step(search.slice(0, 60), async () => {
      const answer = await page.goto(`/tenant-api-keys${search}`);
      expect(answer?.status()).toBe(200);
      await expect(keyList.names).toHaveText(["delta", "Charlie", "Bravo", "Alpha"]);
    });
  }
});

test("a row leads to the key's page", async ({ page, keyList }) => {
  await keyList.open();
  await keyList.keyLink("Bravo").click();
  await expect(page.getByRole("heading", { name: "Bravo", level: 1 })).toBeVisible();
  await page.goBack();
  await expect(keyList.names).toHaveCount(4);
});

import { readFile } from "node:fs/promises";
import { expectAccessible } from "@/e2e/accessibility";
import { inDays } from "@/e2e/days";
import { expect, test } from "@/e2e/fixtures";
import { expectNoSidewaysScroll, PHONE } from "@/e2e/phone";
import { makeTenant } from "@/e2e/tenant";
import { monthOf } from "@/lib/domain/ai/budget";
import { ENVIRONMENT } from "@/lib/testing/installation";
import { createAiKey, createModel, createModelUse, createUpstream } from "@/prisma/factories";

/** In pico-dollars. */
const DOLLAR = 1_000_000_000_000n;

test.describe("with a month of requests", () => {
  let large: { id: string; name: string };
  let small: { id: string; name: string };
  let keyId: string;
  const key = "An-assistant-with-a-name-that-goes-on-and-on-without-any-place-to-break";

  test.beforeEach(async ({ database, tenant }) => {
    const upstream = await createUpstream(database, ENVIRONMENT.PORTCULLIS_SECRET);
    large = await createModel(database, { upstreamId: upstream.id });
    small = await createModel(database, { upstreamId: upstream.id });
    const values = { tenantId: tenant.id, name: key, monthlyBudget: 2_000_000n };
    keyId = (await createAiKey(database, values)).id;
    const other = await createAiKey(database, { tenantId: tenant.id, name: "Other" });
    const use = { keyId, modelId: large.id, at: inDays(0) };
    await createModelUse(database, tenant.id, [
      { ...use, requests: 40, inputTokens: 120_000, outputTokens: 8_000, cost: (DOLLAR * 3n) / 2n },
      { ...use, modelId: small.id, requests: 2, inputTokens: 900, outputTokens: 10, cost: DOLLAR / 238n },
      { ...use, keyId: other.id, modelId: small.id, at: inDays(-20), requests: 7, inputTokens: 5_000 },
    ]);
    const month = new Date(monthOf(Date.now()));
    const spent = [
      { ownerId: tenant.id, month, cost: 9n * DOLLAR },
      { ownerId: keyId, month, cost: (DOLLAR * 3n) / 2n },
    ];
    await database.aiSpend.createMany({ data: spent });
    const data = { aiInvitedAt: new Date(), aiMonthlyBudget: 10_000_000n };
    await database.tenant.update({ where: { id: tenant.id }, data });
  });

  test("tells cost, tokens and requests, by model and by key, and what is left of the budget", async ({
    page,
    tenant,
    modelUsage,
  }) => {
    await modelUsage.open();
    await expect(modelUsage.range("Last 30 days")).toHaveAttribute("aria-current", "true");
    await expect(modelUsage.total("Cost")).toHaveText("Cost$1.50");
    await expect(modelUsage.total("Tokens")).toHaveText("Tokens133,910");
    await expect(modelUsage.total("Requests")).toHaveText("Requests49");
    for (const of of ["cost", "tokens", "requests"] as const) await expect(modelUsage.bars(of)).toHaveCount(30);
    await expect(modelUsage.spent).toContainText(`All AI keys of ${tenant.name}$9.00 of $10.00`);
    await expect(modelUsage.spent).toContainText("90.0 % used");
    await expect(modelUsage.models).toHaveText([
      "ModelCost",
      `${large.name}40 requests, 120K tokens in, 8K out$1.50`,
      `${small.name}9 requests, 5.9K tokens in, 10 out$0.0042`,
    ]);
    await expect(modelUsage.keys).toHaveText([
      "Key NameCost",
      `${key}42 requests, 121K tokens in, 8K out$1.50`,
      "Other7 requests, 5K tokens in, 0 out$0.00",
    ]);
    await modelUsage.range("Last 7 days").click();
    await expect(modelUsage.total("Requests")).toHaveText("Requests42");
    await expect(page).toHaveURL("/ai/usage?range=week");
    await modelUsage.models.getByRole("link", { name: small.name }).click();
    await expect(modelUsage.total("Cost")).toHaveText("Cost$0.0042");
    await expect(modelUsage.models).toHaveCount(2);
    await expect(page).toHaveURL(`/ai/usage?range=week&model=${small.id}`);
    await expect(page.getByText(`asked ${small.name} for`)).toBeVisible();
    await modelUsage.allModels.click();
    await expect(modelUsage.total("Requests")).toHaveText("Requests42");
  });

  test("a key's page tells what that key used, and what is left of its budgets", async ({
    page,
    tenant,
    modelUsage,
  }) => {
    await modelUsage.open("?range=week");
    await modelUsage.keys.getByRole("link", { name: key }).click();
    await expect(page).toHaveURL(`/ai/api-keys/${keyId}?range=week`);
    await expect(modelUsage.total("Cost")).toHaveText("Cost$1.50");
    await expect(modelUsage.spent).toContainText("This key$1.50 of $2.0075.0 % used");
    await expect(modelUsage.spent).toContainText(`All AI keys of ${tenant.name}$9.00 of $10.00`);
    await expect(modelUsage.models).toHaveCount(3);
    await expect(modelUsage.exportCsv).toHaveAttribute("href", `/ai/usage/export?range=week&key=${keyId}`);
    await modelUsage.range("Last 24 hours").click();
    await expect(page).toHaveURL(`/ai/api-keys/${keyId}`);
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  test("a bar tells its numbers, and so does the table", async ({ page, modelUsage }) => {
    await modelUsage.open("?range=day");
    await modelUsage.bars("tokens").last().hover();
    await expect(page.getByRole("tooltip")).toContainText("tokens in");
    await modelUsage.showNumbers();
    await expect(modelUsage.numbers.getByRole("columnheader")).toHaveText([
      "Beginning (UTC)",
      "Cost",
      "Input tokens",
      "Output tokens",
      "Requests",
    ]);
    await expect(modelUsage.numbers.getByRole("row").filter({ hasText: "$1.50" })).toHaveText(/\$1\.50120,9008,01042$/);
  });

  test("is exported as CSV, by key and model", async ({ page, modelUsage }) => {
    await modelUsage.open();
    const arrived = page.waitForEvent("download");
    await modelUsage.exportCsv.click();
    const file = await arrived;
    expect(file.suggestedFilename()).toMatch(/^model-usage-month-\d{4}-\d\d-\d\d\.csv$/);
    const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines.filter((line) => line.endsWith(`,${key},${large.id},${large.name},40,120000,8000,1.5`))).toHaveLength(
      1,
    );
  });

  test("is accessible, and fits a phone", async ({ page, modelUsage }) => {
    await modelUsage.open();
    await modelUsage.showNumbers();
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});

test("shows nothing of another tenant's", async ({ page, database, modelUsage }) => {
  const stranger = await makeTenant(database, 10);
  const upstream = await createUpstream(database, ENVIRONMENT.PORTCULLIS_SECRET);
  const { id: modelId } = await createModel(database, { upstreamId: upstream.id });
  const theirs = await createAiKey(database, { tenantId: stranger.id });
  await createModelUse(database, stranger.id, [{ keyId: theirs.id, modelId, at: new Date(), requests: 3 }]);
  await modelUsage.open(`?model=${modelId}`);
  await expect(page.getByText("No requests in the last 30 days.")).toBeVisible();
  await expect(page.getByText("No model was used.")).toBeVisible();
  await expect(page.getByText("No key was used.")).toBeVisible();
  await expect(modelUsage.spent).toContainText("$0.00, no budget");
  await expectAccessible(page);
});

test("falls back to what is usual for senseless search parameters", async ({ page, modelUsage }) => {
  for (const search of ["?range=hour", "?range=__proto__", "?model=", "?model=a&model=b"]) {
    const answer = await page.goto(`/ai/usage${search}`);
    expect(answer?.status(), search).toBe(200);
    await expect(modelUsage.range("Last 30 days")).toHaveAttribute("aria-current", "true");
  }
});

test.describe("of a viewer", () => {
  test.use({ role: "viewer" });

  test("is read as well", async ({ keyList, shell, modelUsage }) => {
    await keyList.open();
    await shell.link("Model Usage").click();
    await expect(modelUsage.spent).toBeVisible();
  });
});

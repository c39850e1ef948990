import { readFile } from "node:fs/promises";
import { createDenial, createUsage } from "@/prisma/factories";
import { expectAccessible } from "./accessibility";
import { inDays } from "./days";
import { expect, test } from "./fixtures";
import { expectNoSidewaysScroll, PHONE } from "./phone";
import { makeTenant } from "./tenant";

test("tells what became of a key's requests, soon after they were answered, and why", async ({
  page,
  tenant,
  door,
  address,
  usagePage,
}) => {
  const { id, name, secret } = await tenant.createKey({ allowlist: [address] });
  await usagePage.openKey(id);
  await expect(usagePage.empty).toHaveText("No requests in the last 24 hours.");
  for (let asked = 0; asked < 3; asked++) expect(await door.decision(secret, "orders:read")).toBe("allowed");
  expect(await door.decision(secret, "orders:delete")).toBe("permission_missing");
  for (const open of [() => usagePage.openKey(id), () => usagePage.open("?range=hour")]) {
    await expect(async () => {
      await open();
      await expect(usagePage.total("Denied")).toContainText("1", { timeout: 100 });
    }).toPass();
    await expect(usagePage.total("Allowed")).toHaveText("Allowed3");
    await expect(usagePage.total("Denied")).toHaveText("Denied125.0 %");
    await expect(usagePage.reasons).toHaveText(["Permission missing1"]);
    await expect(usagePage.denials).toHaveCount(1);
    await expect(usagePage.denials).toContainText(
      `The authorization group of the key ${name} does not include the permission orders:delete.`,
    );
    await expect(usagePage.denials).toContainText(`from ${address}`);
  }
  await usagePage.denials.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
});

test.describe("with a month of requests", () => {
  let keyId: string;
  const name = "An-integration-with-a-name-that-goes-on-and-on-without-any-place-to-break";

  test.beforeEach(async ({ database, tenant }) => {
    keyId = (await tenant.createKey({ name })).id;
    const quiet = await tenant.createKey({ name: "Quiet" });
    const use = (
      key: string,
      days: number,
      outcome: Parameters<typeof createUsage>[2][number]["outcome"],
      count: number,
    ) => ({
      keyId: key,
      at: inDays(-days),
      outcome,
      count,
    });
    await createUsage(database, tenant.id, [
      use(keyId, 0, "allowed", 1_200),
      use(keyId, 0, "address_not_allowed", 7),
      use(keyId, 0, "key_expired", 2),
      use(keyId, 4, "allowed", 30_000),
      use(keyId, 20, "allowed", 4_000_000),
      use(quiet.id, 0, "allowed", 5),
    ]);
    const values = {
      tenantId: tenant.id,
      keyId,
      reason: "address_not_allowed",
      address: "2001:db8:1:2:3:4:5:6",
    } as const;
    await createDenial(database, {
      ...values,
      explanation: `2001:db8:1:2:3:4:5:6 is not in the list of ${name}.`,
      count: 7,
    });
  });

  test("ranges are in the address, and lead from the tenant to the key", async ({ page, usagePage }) => {
    await usagePage.open();
    await expect(usagePage.range("Last 24 hours")).toHaveAttribute("aria-current", "true");
    await expect(usagePage.total("Allowed")).toHaveText("Allowed1,205");
    await expect(usagePage.reasons).toHaveText(["Key expired2", "Address not allowed7"]);
    await expect(usagePage.bars("allowed")).toHaveCount(24);
    await usagePage.range("Last 7 days").click();
    await expect(usagePage.total("Allowed")).toHaveText("Allowed31,205");
    await expect(page).toHaveURL("/usage?range=week");
    await usagePage.range("Last 30 days").click();
    await expect(usagePage.total("Allowed")).toHaveText("Allowed4,031,205");
    await page.reload();
    await expect(usagePage.bars("denied")).toHaveCount(30);
    await expect(usagePage.busiest).toHaveText(["Key NameAllowedDenied", `${name}4,031,2009`, "Quiet50"]);
    await usagePage.busiest.getByRole("link", { name }).click();
    await expect(page).toHaveURL(`/tenant-api-keys/${keyId}?range=month`);
    await expect(usagePage.total("Allowed")).toHaveText("Allowed4,031,200");
    await usagePage.range("Last hour").click();
    await expect(usagePage.total("Allowed")).toHaveText("Allowed1,200");
    await expect(page).toHaveURL(`/tenant-api-keys/${keyId}?range=hour`);
  });

  test("a bar tells its numbers, and so does the table", async ({ page, usagePage }) => {
    await usagePage.open("?range=hour");
    await usagePage.bars("denied").last().hover();
    await expect(page.getByRole("tooltip")).toContainText("denied");
    await usagePage.showNumbers();
    await expect(usagePage.numbers.getByRole("columnheader")).toHaveText([
      "Beginning (UTC)",
      "Allowed",
      "Key expired",
      "Address not allowed",
    ]);
    await expect(usagePage.numbers.getByRole("row").filter({ hasText: "1,205" })).toHaveText(/1,20527$/);
    await expect(usagePage.numbers.getByRole("row")).toHaveCount(61);
  });

  test("the chart is exported as CSV", async ({ page, usagePage }) => {
    await usagePage.openKey(keyId, "?range=month");
    const arrived = page.waitForEvent("download");
    await usagePage.exportCsv.click();
    const file = await arrived;
    expect(file.suggestedFilename()).toMatch(/^usage-month-\d{4}-\d\d-\d\d\.csv$/);
    const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
    expect(lines).toHaveLength(31);
    expect(lines.filter((line) => line.includes(",4000000,"))).toHaveLength(1);
  });

  for (const screen of ["the tenant's page", "the key's page"]) {
    test(`${screen} is accessible, and fits a phone`, async ({ page, usagePage }) => {
      if (screen === "the key's page") await usagePage.openKey(keyId, "?range=month");
      else await usagePage.open("?range=month");
      await usagePage.showNumbers();
      await expectAccessible(page);
      await page.setViewportSize(PHONE);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  }
});

test("the latest denials come first, and the others on demand", async ({ page, database, tenant, usagePage }) => {
  const { id: keyId } = await tenant.createKey();
  for (let index = 1; index <= 8; index++) {
    const values = { tenantId: tenant.id, keyId, at: inDays(-index), explanation: `Denial ${index}` };
    await createDenial(database, values);
  }
  await usagePage.open();
  const shown = usagePage.denials.filter({ visible: true });
  await expect(shown).toHaveCount(6);
  await expect(shown.first()).toContainText("Denial 1");
  await usagePage.moreDenials.click();
  await expect(shown).toHaveCount(8);
  await expect(shown.last()).toContainText("Denial 8");
  await expectAccessible(page);
});

test("shows nothing of another tenant's", async ({ page, database, usagePage }) => {
  const stranger = await makeTenant(database, 10);
  const theirs = await stranger.createKey();
  await createUsage(database, stranger.id, [{ keyId: theirs.id, at: new Date(), outcome: "key_expired", count: 3 }]);
  await createDenial(database, { tenantId: stranger.id, keyId: theirs.id });
  await usagePage.open(`?range=month&key=${theirs.id}`);
  await expect(usagePage.empty).toBeVisible();
  await expect(page.getByText("No key was used.")).toBeVisible();
  await expect(page.getByText("Nothing was denied in the last 30 days.")).toBeVisible();
});

test("falls back to what is usual for senseless search parameters", async ({ page, usagePage }) => {
  for (const search of ["?range=century", "?range=hour&range=day", "?range=__proto__"]) {
    const answer = await page.goto(`/usage${search}`);
    expect(answer?.status(), search).toBe(200);
    await expect(usagePage.range("Last 24 hours")).toHaveAttribute("aria-current", "true");
  }
});

test.describe("of a viewer", () => {
  test.use({ role: "viewer" });

  test("is read as well", async ({ database, tenant, shell, keyList, usagePage }) => {
    const { id } = await tenant.createKey();
    await createUsage(database, tenant.id, [{ keyId: id, at: new Date(), outcome: "allowed", count: 4 }]);
    await keyList.open();
    await shell.link("Usage").click();
    await expect(usagePage.total("Allowed")).toHaveText("Allowed4");
  });
});

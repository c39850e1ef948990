import { randomUUID } from "node:crypto";
import { expectAccessible } from "@/e2e/accessibility";
import { expect, test } from "@/e2e/fixtures";
import { AdminListPage } from "@/e2e/pages/admin-list-page";
import { expectNoSidewaysScroll, PHONE } from "@/e2e/phone";

test.use({ role: "superUser" });

test("verifiers with their leases, and a dead one until it is removed; on a phone, too", async ({ page, database }) => {
  const verifiers = new AdminListPage(page, "/admin/verifiers", "Verifiers");
  await verifiers.open();
  const living = verifiers.table.getByRole("row").filter({ hasText: "Valid" }).first();
  await expect(living.locator('[data-label="Last Seen"]')).toHaveText(/^\d\.\d s ago$/);
  await expect(living.locator('[data-label="Allowed"]')).toHaveText(/^[\d,]+\/s$/);

  const name = `dead:${randomUUID()}`;
  await database.verifier.create({
    data: {
      id: randomUUID(),
      name,
      version: "0.0.1",
      // More than there will be: other specs' revocations must not wait for it.
      applied: 1_000_000_000,
      gen: 1,
      startedAt: new Date(),
      lastSeenAt: new Date(Date.now() - 60_000),
      stats: { allowedPerSecond: 70, deniedPerSecond: 7, hitRatio: 0.7, cachedKeys: 7 },
    },
  });
  await verifiers.open();
  await expect(verifiers.cell(name, "Lease")).toHaveText("Run out");
  await expect(verifiers.cell(name, "Allowed")).toHaveText("–");
  await expect(verifiers.cell(name, "Last Seen")).toHaveText(/^6\d\.\d s ago$/);
  await expect(verifiers.row(name), "it is removed, and the page notices that by itself").toBeHidden({
    timeout: 20_000,
  });

  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

import { expect, test } from "@/e2e/fixtures";
import { makeTenant } from "@/e2e/tenant";

test.describe("a viewer", () => {
  test.use({ role: "viewer" });

  test("sees the list and nothing to change it with", async ({ page, tenant, keyList }) => {
    await tenant.createKey({ name: "Mobile App" });
    await keyList.open();
    await expect(keyList.names).toHaveText(["Mobile App"]);
    await expect(page.getByText("1/10 keys")).toBeVisible();
    await expect(keyList.exportCsv).toBeVisible();
    await expect(page.getByText("Generate API Key")).toHaveCount(0);
    await expect(keyList.table.getByRole("button")).toHaveCount(0);
    await expect(keyList.table.getByRole("checkbox")).toHaveCount(0);
    await expect(keyList.columnHeading("Actions")).toHaveCount(0);
  });

  test("sees a key's page and its dry run, and no buttons", async ({ tenant, keyPage }) => {
    const { id } = await tenant.createKey({ name: "Mobile App" });
    await keyPage.open(id);
    for (const button of ["Edit", "Rotate", "Revoke", "Delete"] as const)
      await expect(keyPage.button(button)).toHaveCount(0);
    await keyPage.address.fill("203.0.113.7");
    await keyPage.check.click();
    await expect(keyPage.answer).toContainText("Allowed.");
  });

  test("finds nothing at the address of Generate", async ({ page }) => {
    await page.goto("/tenant-api-keys/generate");
    await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
  });

  test("is shown an empty list without an invitation", async ({ page, keyList }) => {
    await keyList.open();
    await expect(page.getByText("No API keys yet")).toBeVisible();
    await expect(page.getByRole("link", { name: "Generate API Key" })).toHaveCount(0);
  });
});

for (const role of ["tenantAdmin", "superUser"] as const) {
  test.describe(`a ${role}`, () => {
    test.use({ role });

    test("has every action on active keys, and Delete on revoked ones", async ({ tenant, keyList }) => {
      await tenant.createKey({ name: "Open" });
      await tenant.createKey({ name: "Shut", revokedAt: new Date() });
      await keyList.open();
      for (const verb of ["Edit", "Rotate", "Revoke"] as const) {
        await expect(keyList.action(verb, "Open")).toBeVisible();
        await expect(keyList.action(verb, "Shut")).toHaveCount(0);
      }
      await expect(keyList.action("Delete", "Shut")).toBeVisible();
      await expect(keyList.action("Delete", "Open")).toHaveCount(0);
      await expect(keyList.generate).toBeVisible();
    });
  });
}

test("another tenant's key looks like one that does not exist", async ({ page, database, keyPage }) => {
  const stranger = await makeTenant(database, 10);
  const foreign = await stranger.createKey({ name: "Not yours" });
  const seen: unknown[] = [];
  for (const id of [foreign.id, "abcdefghijklmnopqrstuvwx"]) {
    const answer = await page.goto(`/tenant-api-keys/${id}`);
    await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
    seen.push({ status: answer?.status(), title: await page.title(), text: await keyPage.main.innerText() });
  }
  expect(seen[0]).toEqual(seen[1]);
  expect(await page.content()).not.toContain("Not yours");
});

test("another tenant's keys are in no list and no search", async ({ page, tenant, database, keyList }) => {
  await (await makeTenant(database, 10)).createKey({ name: "Neighbour's key" });
  await tenant.createKey({ name: "Own key" });
  await keyList.open("?search=key");
  await expect(keyList.names).toHaveText(["Own key"]);
  expect(await page.content()).not.toContain("Neighbour");
});

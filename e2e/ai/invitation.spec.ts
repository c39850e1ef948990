import { expect, test } from "@/e2e/fixtures";

test("who is not invited reads how to be, and reaches no form", async ({ page, tenant, aiKeys }) => {
  await aiKeys.open();
  await expect(page.getByRole("heading", { name: "AI is by invitation" })).toBeVisible();
  await expect(page.getByText(`${tenant.name} is not invited to use AI models yet. Contact support`)).toBeVisible();
  await expect(aiKeys.create).toHaveCount(0);
  await page.goto("/ai/api-keys/create");
  await expect(page).toHaveURL("/ai/api-keys");
});

test("keys of a tenant that is not invited any more are still there to be deleted", async ({
  page,
  tenant,
  aiKeys,
}) => {
  await tenant.createAiKey({ name: "Assistant" });
  await aiKeys.open();
  await expect(page.getByText(`${tenant.name} is not invited to AI any more`)).toBeVisible();
  await expect(aiKeys.create).toHaveCount(0);
  await aiKeys.choose("Delete", "Assistant");
  await aiKeys.deletion.ok.click();
  await expect(page.getByRole("heading", { name: "AI is by invitation" })).toBeVisible();
});

test.describe("a super user", () => {
  test.use({ role: "superUser" });

  test("is led to where tenants are invited", async ({ page, tenant, tenantsPage, aiKeys }) => {
    await aiKeys.open();
    await page.getByRole("link", { name: "Go to tenants" }).click();
    await expect(tenantsPage.names).toHaveText([tenant.name]);
  });
});

import { expect, test } from "@/e2e/fixtures";
import { makeTenant } from "@/e2e/tenant";

for (const role of ["tenantAdmin", "viewer"] as const) {
  test.describe(`a ${role}`, () => {
    test.use({ role });

    test("has no administration, and no other tenant to switch to", async ({
      page,
      tenant,
      keyList,
      shell,
      switcher,
    }) => {
      await keyList.open();
      await expect(shell.navigation.getByRole("link")).toHaveText([
        "API Keys",
        "Authorization Groups",
        "Usage",
        "Developers",
        "Channel Credentials",
        "Sub-Accounts",
        "Audit Log",
        "API Keys",
        "Model Usage",
      ]);
      await expect(page.getByText("Administration")).toHaveCount(0);
      await switcher.button.click();
      await expect(switcher.tenants).toHaveText([tenant.name]);
      await page.keyboard.press("Escape");
      for (const path of ["/admin/tenants", "/admin/users"]) {
        const answer = await page.goto(path);
        expect(answer?.status(), path).toBe(404);
        await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
      }
    });
  });
}

test.describe("a super user", () => {
  test.use({ role: "superUser" });

  test("has the administration", async ({ page, keyList, shell, tenantsPage, usersPage }) => {
    await keyList.open();
    await expect(shell.navigation.getByRole("link")).toHaveText([
      "API Keys",
      "Authorization Groups",
      "Usage",
      "Developers",
      "Channel Credentials",
      "Sub-Accounts",
      "Audit Log",
      "API Keys",
      "Model Usage",
      "Tenants",
      "Users",
      "Models",
      "Verifiers",
    ]);
    await shell.link("Tenants").click();
    await expect(tenantsPage.heading).toBeVisible();
    await shell.link("Users").click();
    await expect(usersPage.heading).toBeVisible();
    await expect(page).toHaveURL("/admin/users");
  });

  test("finds another tenant and works on it", async ({
    page,
    database,
    tenant,
    keyList,
    keyPage,
    shell,
    switcher,
  }) => {
    const other = await makeTenant(database, 10);
    await other.createKey({ name: "Theirs" });
    const ours = await tenant.createKey({ name: "Ours" });
    await keyPage.open(ours.id);
    await switcher.button.click();
    await switcher.search.fill("no tenant is called like this");
    await expect(switcher.popover.getByRole("status")).toHaveText("No tenant matches.");
    await switcher.search.fill(other.name.toUpperCase());
    await expect(switcher.tenants).toHaveText([other.name]);
    await switcher.tenants.click();
    await expect(shell.toast).toHaveText(`Switched to ${other.name}`);
    // The key that was open is none of that tenant's.
    await expect(page).toHaveURL("/tenant-api-keys");
    await expect(keyList.names).toHaveText(["Theirs"]);
    await expect(switcher.button).toHaveAccessibleName(`Switch tenant, current: ${other.name}`);
    await page.reload();
    await expect(keyList.names).toHaveText(["Theirs"]);
    await switcher.switchTo(tenant.name);
    await expect(keyList.names).toHaveText(["Ours"]);
  });

  test("switches by keyboard, and Escape leaves everything as it is", async ({
    page,
    database,
    tenant,
    keyList,
    switcher,
  }) => {
    const other = await makeTenant(database, 10);
    await keyList.open();
    await switcher.button.focus();
    await page.keyboard.press("Enter");
    await expect(switcher.search).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(switcher.popover).toBeHidden();
    await expect(switcher.button).toBeFocused();
    await expect(switcher.button).toHaveAccessibleName(`Switch tenant, current: ${tenant.name}`);
    await page.keyboard.press("Enter");
    await page.keyboard.type(other.name);
    await expect(switcher.tenants).toHaveText([other.name]);
    await expect(switcher.tenants).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(switcher.button).toHaveAccessibleName(`Switch tenant, current: ${other.name}`);
  });
});

import { expect, test } from "@/e2e/fixtures";

test.use({ role: "superUser" });

test("a tenant is invited to AI with a budget, and the invitation withdrawn", async ({
  tenant,
  tenantsPage,
  auditLog,
}) => {
  const cell = tenantsPage.cell(tenant.name, "AI");
  await tenantsPage.ask("AI access of", tenant.name);
  await expect(tenantsPage.aiAccess.invited).not.toBeChecked();
  await tenantsPage.aiAccess.save({ invited: true, monthlyBudget: "12.50" });
  await expect(cell).toHaveText("Invited$12.50 a month");

  await tenantsPage.ask("AI access of", tenant.name);
  await expect(tenantsPage.aiAccess.monthlyBudget).toHaveValue("12.5");
  await tenantsPage.aiAccess.invited.uncheck();
  await expect(tenantsPage.aiAccess.root).toContainText(`All AI keys of ${tenant.name} stop at once.`);
  await tenantsPage.aiAccess.save({ invited: false, monthlyBudget: "" });
  await expect(cell).toHaveText("Not invited");

  await auditLog.open("?action=tenant.aiWithdrawn");
  await expect(auditLog.events).toHaveCount(1);
  await expect(auditLog.change(auditLog.events, "Monthly AI budget")).toHaveText("Before: $12.50 → , after: none");
});

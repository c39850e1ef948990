import { expectAccessible } from "@/e2e/accessibility";
import { expect, test } from "@/e2e/fixtures";
import type { GroupsPage } from "@/e2e/pages/groups-page";
import { ConfirmDialog } from "@/e2e/pages/key-dialogs";
import { expectNoSidewaysScroll, PHONE } from "@/e2e/phone";
import { createGroup } from "@/prisma/factories";

/** What is on the screen, and the way there. */
const screens: Record<string, (groupsPage: GroupsPage) => Promise<unknown>> = {
  "the list": (groupsPage) => groupsPage.open(),
  "every permission of a large group": async (groupsPage) => {
    await groupsPage.open();
    await groupsPage.cell("Large", "Permissions").getByText("74 more").click();
  },
  "nothing found": (groupsPage) => groupsPage.open("?search=no-group-is-called-like-this"),
  "New Group, with errors": async (groupsPage) => {
    await groupsPage.open();
    await groupsPage.newGroup.click();
    await groupsPage.createDialog.save({ permissions: "Orders:Read\norders" });
    await expect(groupsPage.createDialog.permissions).toHaveAttribute("aria-invalid", "true");
  },
  "Edit Group": async (groupsPage) => {
    await groupsPage.ask("Edit", "Read Only");
    await expect(groupsPage.editDialog.submit).toBeVisible();
  },
  "Delete Group, which keys have": (groupsPage) => groupsPage.ask("Delete", "Read Only"),
  "Delete Group": (groupsPage) => groupsPage.ask("Delete", "Full Access"),
};

for (const role of ["tenantAdmin", "superUser"] as const) {
  test.describe(`of a ${role}`, () => {
    test.use({ role });

    for (const [screen, open] of Object.entries(screens)) {
      test(`${screen}: accessible, and fits a phone`, async ({ page, database, tenant, groupsPage }) => {
        await tenant.createKey();
        const permissions = Array.from({ length: 80 }, (_, index) => `warehouse.stock-level-${index}:read`);
        await createGroup(database, { tenantId: tenant.id, name: "Large", permissions });
        await open(groupsPage);
        if (screen.startsWith("Delete")) await expect(new ConfirmDialog(page, "Delete").root).toBeVisible();
        await expectAccessible(page);
        await page.setViewportSize(PHONE);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      });
    }
  });
}

import { expectAccessible } from "./accessibility";
import { inDays } from "./days";
import { expect, test } from "./fixtures";
import { ConfirmDialog, DiscardQuestion } from "./pages/key-dialogs";
import { ready } from "./pages/visit";

type Screens = Pick<
  Parameters<Parameters<typeof test>[2]>[0],
  | "page"
  | "shell"
  | "keyList"
  | "keyPage"
  | "generatePage"
  | "generateDialog"
  | "editDialog"
  | "rotateDialog"
  | "reveal"
>;

/** What is on the screen, and the way there from the list. */
const screens: Record<string, (screens: Screens) => Promise<unknown>> = {
  "the list": ({ keyList }) => expect(keyList.names).toHaveCount(3),
  "the list with filters that nothing matches": async ({ page, keyList }) => {
    await keyList.search.fill("nothing");
    await expect(page.getByRole("heading", { name: "No keys match" })).toBeVisible();
  },
  "the list with selected rows": async ({ keyList }) => {
    await keyList.selectAll.check();
    await expect(keyList.selection).toBeVisible();
  },
  "a tooltip": async ({ page, keyList }) => {
    await keyList.action("Edit", "Mobile App").hover();
    await expect(page.getByRole("tooltip")).toBeVisible();
  },
  "the user menu": async ({ shell }) => {
    await shell.userMenuButton.click();
    await expect(shell.userMenu).toBeVisible();
  },
  "Generate as a page": async ({ generatePage }) => {
    await generatePage.open();
    await generatePage.submit.click();
    await expect(generatePage.error).toBeVisible();
  },
  "Generate as a dialog": async ({ keyList, generateDialog }) => {
    await keyList.generate.click();
    await generateDialog.fill({ group: "Read Only", allowlist: "::ffff:1.2.3.4" });
    await generateDialog.name.focus();
    await expect(generateDialog.root).toContainText("Will be saved as");
  },
  "the question before typed text is lost": async ({ page, keyList, generateDialog }) => {
    await keyList.generate.click();
    await generateDialog.name.fill("Half");
    await page.keyboard.press("Escape");
    await expect(new DiscardQuestion(page).root).toBeVisible();
  },
  "the reveal": async ({ keyList, generateDialog, reveal }) => {
    await keyList.generate.click();
    await generateDialog.fill({ name: "Revealed", group: "Read Only" });
    await generateDialog.submit.click();
    await expect(reveal.secret).toBeVisible();
  },
  "the reveal after copying": async ({ keyList, rotateDialog, reveal }) => {
    await keyList.action("Rotate", "Mobile App").click();
    await rotateDialog.rotate.click();
    await reveal.copy.click();
    await expect(reveal.copied).toBeVisible();
  },
  "the question before an uncopied secret is lost": async ({ keyList, rotateDialog, reveal }) => {
    await keyList.action("Rotate", "Mobile App").click();
    await rotateDialog.rotate.click();
    await reveal.close.click();
    await expect(reveal.question).toBeVisible();
  },
  Edit: async ({ keyList, editDialog }) => {
    await keyList.action("Edit", "Mobile App").click();
    await editDialog.name.fill("");
    await editDialog.save.click();
    await expect(editDialog.error).toBeVisible();
  },
  Rotate: async ({ keyList, rotateDialog }) => {
    await keyList.action("Rotate", "Mobile App").click();
    await expect(rotateDialog.rotate).toBeVisible();
  },
  Revoke: async ({ page, keyList }) => {
    await keyList.action("Revoke", "Mobile App").click();
    await expect(new ConfirmDialog(page, "Revoke").confirm).toBeVisible();
  },
  "Delete, of several": async ({ page, keyList }) => {
    await keyList.selectAll.check();
    await keyList.selection.getByRole("button", { name: /^Delete/ }).click();
    await expect(new ConfirmDialog(page, "Delete").confirm).toBeVisible();
  },
  "a toast": async ({ page, keyList, shell }) => {
    await keyList.action("Delete", "Legacy Importer").click();
    await new ConfirmDialog(page, "Delete").confirm.click();
    await expect(shell.toast).toBeVisible();
  },
  "a key's page": async ({ keyList, keyPage }) => {
    await keyList.keyLink("Mobile App").click();
    await keyPage.address.fill("203.0.113.7");
    await keyPage.check.click();
    await expect(keyPage.answer).toContainText("Allowed.");
  },
  "a page that does not exist": async ({ page }) => {
    await page.goto("/tenant-api-keys/nowhere");
    await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
  },
};

test.describe("has nothing that WCAG 2.2 AA forbids:", () => {
  test.beforeEach(async ({ tenant, keyList }) => {
    await tenant.createKey({ name: "Mobile App", description: "On phones", lastUsedAt: inDays(-1) });
    await tenant.createKey({ name: "ERP Integration", expiresAt: inDays(5) });
    await tenant.createKey({ name: "Legacy Importer", expiresAt: inDays(-5), revokedAt: inDays(-2) });
    await keyList.open();
  });

  for (const [screen, open] of Object.entries(screens)) {
    test(
      screen,
      async ({ page, shell, keyList, keyPage, generatePage, generateDialog, editDialog, rotateDialog, reveal }) => {
        await open({ page, shell, keyList, keyPage, generatePage, generateDialog, editDialog, rotateDialog, reveal });
        await expectAccessible(page);
      },
    );
  }
});

test.describe("of a super user", () => {
  test.use({ role: "superUser" });

  test("every screen of the navigation is accessible", async ({ page, keyList, shell }) => {
    test.slow();
    await keyList.open();
    const links = await shell.navigation.getByRole("link").all();
    const paths = await Promise.all(links.map((link) => link.getAttribute("href")));
    expect(paths).toContain("/tenant-api-keys");
    for (const path of [...paths, "/profile"]) {
      await test.step(String(path), async () => {
        await page.goto(String(path));
        await ready(page);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
      });
    }
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("the list, its navigation and a dialog are accessible", async ({
    page,
    tenant,
    keyList,
    shell,
    generateDialog,
  }) => {
    await tenant.createKey({ name: "Mobile App", expiresAt: inDays(5) });
    await keyList.open();
    await expectAccessible(page);
    await shell.openNavigation.click();
    await expect(shell.navigation).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await keyList.generate.click();
    await expect(generateDialog.root).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe("of a visitor", () => {
  test.use({ role: null });

  test("the sign-in page is accessible", async ({ page }) => {
    await page.goto("/login");
    await ready(page);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert").first()).toBeVisible();
    await expectAccessible(page);
  });
});

import { expect, test } from "@/e2e/fixtures";
import { ConfirmDialog } from "@/e2e/pages/key-dialogs";
import { SignInPage } from "@/e2e/pages/sign-in-page";

test.use({ role: null });

test("an administrator makes a key, a program gets in with it, and the key is edited, rotated and revoked", async ({
  page,
  context,
  tenant,
  door,
  keyList,
  generateDialog,
  reveal,
  editDialog,
  rotateDialog,
}) => {
  await context.grantPermissions(["clipboard-read"]);
  const administrator = await tenant.createUser("tenantAdmin");
  const signInPage = new SignInPage(page);
  let secret = "";

  await test.step("signs in", async () => {
    await signInPage.open("/tenant-api-keys");
    await signInPage.signIn(administrator);
    await expect(keyList.heading).toBeVisible();
    await expect(page.getByText("0/10 keys")).toBeVisible();
  });

  await test.step("generates a key and copies its secret", async () => {
    await keyList.generate.click();
    await generateDialog.fill({ name: "Warehouse", description: "Scanners at the gate", group: "Read Only" });
    await generateDialog.submit.click();
    await expect(reveal.root).toContainText("It will not be shown again.");
    await expect(reveal.secret).toHaveText(/^ptc_[0-9A-Za-z]{36}$/);
    secret = await reveal.take();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
    await expect(keyList.row("Warehouse")).toContainText("Scanners at the gate");
    await expect(keyList.row("Warehouse")).toContainText(`ptc_************${secret.slice(-4)}`);
    await expect(keyList.row("Warehouse")).toContainText("Active");
    await expect(page.getByText("1/10 keys")).toBeVisible();
  });

  await test.step("a program gets in with it", async () => {
    expect(await door.decision(secret)).toBe("allowed");
    expect(await door.decision(secret, "orders:read")).toBe("allowed");
    expect(await door.decision(secret, "orders:write")).toBe("permission_missing");
    const answer = await door.whoami(secret);
    expect(await answer.json()).toMatchObject({
      tenant: { id: tenant.id, name: tenant.name },
      key: { name: "Warehouse", expires_at: null },
      permissions: ["orders:read", "products:read"],
    });
  });

  await test.step("edits the key", async () => {
    await keyList.action("Edit", "Warehouse").click();
    await editDialog.fill({ name: "Warehouse North", group: "Full Access" });
    await editDialog.save.click();
    await expect(editDialog.root).toBeHidden();
    await expect(keyList.row("Warehouse North")).toContainText("Full Access");
    expect(await door.decision(secret, "orders:write")).toBe("allowed");
  });

  await test.step("rotates it: the old secret is refused, the new one gets in", async () => {
    const oldSecret = secret;
    await keyList.action("Rotate", "Warehouse North").click();
    await rotateDialog.rotate.click();
    secret = await reveal.take();
    expect(secret).not.toBe(oldSecret);
    expect(await door.decision(oldSecret)).toBe("secret_retired");
    expect(await door.decision(secret)).toBe("allowed");
  });

  await test.step("revokes it: nothing gets in any more", async () => {
    const revokeDialog = new ConfirmDialog(page, "Revoke");
    await keyList.action("Revoke", "Warehouse North").click();
    await expect(revokeDialog.root).toContainText(
      "Are you sure you want to revoke the API key Warehouse North? This action cannot be undone and any applications using this key will lose access immediately.",
    );
    await revokeDialog.confirm.click();
    await expect(keyList.row("Warehouse North")).toContainText("Revoked");
    await expect(page.getByText("0/10 keys")).toBeVisible();
    expect(await door.decision(secret)).toBe("key_revoked");
  });
});

import { inDays, written } from "@/e2e/days";
import { expect, test } from "@/e2e/fixtures";
import { editElsewhere, revokeElsewhere } from "./elsewhere";

test("warns, and gives the key a new secret while the old one stops at once", async ({
  tenant,
  door,
  keyList,
  rotateDialog,
  reveal,
}) => {
  const { secret: old } = await tenant.createKey({ name: "Mobile App" });
  await keyList.open();
  await keyList.action("Rotate", "Mobile App").click();
  await expect(rotateDialog.root).toContainText("All applications using the current secret lose access immediately");
  await expect(rotateDialog.oldSecret).toHaveValue("immediately");
  await rotateDialog.rotate.click();
  const secret = await reveal.take();
  await expect(keyList.cell("Mobile App", "Key")).toHaveText(`ptc_************${secret.slice(-4)}`);
  expect(await door.decision(old)).toBe("secret_retired");
  expect(await door.decision(secret)).toBe("allowed");
});

for (const grace of ["1 hour", "24 hours", "7 days"]) {
  test(`lets the old secret work for ${grace} more`, async ({
    tenant,
    door,
    keyList,
    rotateDialog,
    reveal,
    keyPage,
  }) => {
    const { secret: old, id } = await tenant.createKey({ name: "Mobile App" });
    await keyList.open();
    await keyList.action("Rotate", "Mobile App").click();
    await rotateDialog.oldSecret.selectOption(grace);
    await rotateDialog.rotate.click();
    const secret = await reveal.take();
    expect(await door.decision(old)).toBe("allowed");
    expect(await door.decision(secret)).toBe("allowed");
    await keyPage.open(id);
    await expect(keyPage.secrets).toHaveCount(2);
    await expect(keyPage.secrets.nth(0)).toContainText(`${secret.slice(-4)}Current`);
    await expect(keyPage.secrets.nth(1)).toContainText(`${old.slice(-4)}Retiring`);
    await expect(keyPage.secrets.nth(1)).toContainText("works until");
  });
}

test("keeps the expiration date unless a new one is chosen", async ({ tenant, keyList, rotateDialog, reveal }) => {
  await tenant.createKey({ name: "Mobile App", expiresAt: new Date("2090-06-01T00:00:00Z") });
  await keyList.open();
  await keyList.action("Rotate", "Mobile App").click();
  await expect(rotateDialog.root).toContainText("Empty: May 31, 2090 stays.");
  await rotateDialog.rotate.click();
  await reveal.take();
  await expect(keyList.cell("Mobile App", "Expiration Date")).toHaveText("May 31, 2090");
  await keyList.action("Rotate", "Mobile App").click();
  await rotateDialog.expiresOn.fill("2091-01-31");
  await rotateDialog.rotate.click();
  await reveal.take();
  await expect(keyList.cell("Mobile App", "Expiration Date")).toHaveText(written("2091-01-31"));
});

test("an expired key needs a new date, and works again with it", async ({
  tenant,
  door,
  keyList,
  rotateDialog,
  reveal,
}) => {
  const { secret: old } = await tenant.createKey({ name: "Legacy", expiresAt: inDays(-3) });
  expect(await door.decision(old)).toBe("key_expired");
  await keyList.open();
  await keyList.action("Rotate", "Legacy").click();
  await expect(rotateDialog.root).toContainText("This key has expired: it needs a new date.");
  await rotateDialog.rotate.click();
  await expect(rotateDialog.error).toContainText("This key has expired. Choose a new date.");
  await rotateDialog.expiresOn.fill("2000-01-01");
  await rotateDialog.rotate.click();
  await expect(rotateDialog.error).toContainText("Choose a date after today.");
  await rotateDialog.expiresOn.fill("2091-01-31");
  await rotateDialog.oldSecret.selectOption("7 days");
  await rotateDialog.rotate.click();
  const secret = await reveal.take();
  expect(await door.decision(secret)).toBe("allowed");
  // It had stopped before, and grace doesn't bring it back.
  expect(await door.decision(old)).toBe("secret_retired");
});

test("a key that someone else has changed meanwhile is rotated only after asking", async ({
  tenant,
  openAs,
  keyList,
  rotateDialog,
  reveal,
}) => {
  await tenant.createKey({ name: "Mobile App" });
  await keyList.open();
  await keyList.action("Rotate", "Mobile App").click();
  await rotateDialog.oldSecret.selectOption("1 hour");
  await editElsewhere(await openAs("tenantAdmin"), "Mobile App", { description: "Theirs" });
  await rotateDialog.rotate.click();
  await expect(rotateDialog.error).toContainText("changed this key after you opened it");
  await expect(rotateDialog.oldSecret).toHaveValue("oneHour");
  await rotateDialog.rotateAnyway.click();
  await reveal.take();
  await expect(keyList.row("Mobile App")).toContainText("Theirs");
});

test("a key that was revoked under the open dialog is told", async ({ tenant, openAs, keyList, rotateDialog }) => {
  await tenant.createKey({ name: "Mobile App" });
  await keyList.open();
  await keyList.action("Rotate", "Mobile App").click();
  await expect(rotateDialog.rotate).toBeVisible();
  await revokeElsewhere(await openAs("tenantAdmin"), "Mobile App");
  await rotateDialog.rotate.click();
  await expect(rotateDialog.error).toContainText("revoked this key. A revoked key can't be changed.");
});

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { inDays } from "@/e2e/days";
import { expect, test } from "@/e2e/fixtures";
import { ConfirmDialog } from "@/e2e/pages/key-dialogs";

const run = promisify(execFile);

test("shows how the key is configured", async ({ page, tenant, keyPage, shell }) => {
  const { id, secret } = await tenant.createKey({
    name: "ERP Integration",
    description: "Orders and stock",
    allowlist: ["203.0.113.0/24", "2001:db8::/32"],
    createdAt: new Date("2024-02-03T04:05:00Z"),
    expiresAt: new Date("2090-06-01T00:00:00Z"),
    lastUsedAt: inDays(-3),
    lastUsedAddress: "203.0.113.40",
  });
  await keyPage.open(id);
  await expect(page).toHaveTitle("ERP Integration · Portcullis");
  await expect(page.getByRole("heading", { name: "ERP Integration", level: 1 })).toBeVisible();
  await expect(keyPage.main).toContainText("Orders and stock");
  await expect(shell.breadcrumb).toContainText("ERP Integration");
  await expect(keyPage.fact("Status")).toHaveText("Active");
  await expect(keyPage.fact("Authorization Group")).toContainText("Read Only");
  await expect(keyPage.fact("Authorization Group").getByRole("listitem")).toHaveText(["orders:read", "products:read"]);
  await expect(keyPage.fact("Expiration Date")).toHaveText("May 31, 2090");
  await expect(keyPage.fact("IP Allowlist").getByRole("listitem")).toHaveText(["203.0.113.0/24", "2001:db8::/32"]);
  await expect(keyPage.fact("Last Used")).toContainText("3 days ago from 203.0.113.40");
  await expect(keyPage.fact("Created")).toHaveText("Feb 3, 2024, 04:05");
  await expect(keyPage.secrets).toHaveText([new RegExp(`ptc_\\*{12}${secret.slice(-4)}Current`)]);
  expect(await page.content()).not.toContain(secret);
});

test("tells when the key was used, soon after it was", async ({ page, tenant, door, keyPage }) => {
  const { id, secret } = await tenant.createKey();
  await keyPage.open(id);
  await expect(keyPage.fact("Last Used")).toHaveText("Never");
  expect(await door.decision(secret)).toBe("allowed");
  await expect(async () => {
    await page.reload();
    await expect(keyPage.fact("Last Used")).toContainText("just now from", { timeout: 100 });
  }).toPass();
});

test("edits, rotates and revokes from here, and tells it in the history", async ({
  page,
  account,
  keyPage,
  generatePage,
  editDialog,
  rotateDialog,
  reveal,
  keyList,
}) => {
  await generatePage.open();
  await generatePage.fill({ name: "Mobile App", group: "Read Only" });
  await generatePage.submit.click();
  await reveal.take();
  await keyList.keyLink("Mobile App").click();
  await expect(keyPage.history).toHaveCount(1);

  await keyPage.button("Edit").click();
  await editDialog.fill({ name: "Phone App", group: "Full Access", allowlist: "203.0.113.7" });
  await editDialog.save.click();
  await expect(page.getByRole("heading", { name: "Phone App", level: 1 })).toBeVisible();
  const edited = keyPage.history.first();
  await expect(edited).toContainText(`Edited key by ${account?.name} from`);
  await expect(edited.locator("del")).toHaveText(["Mobile App", "from anywhere", "Read Only"]);
  await expect(edited).toContainText("Phone App");
  await expect(edited).toContainText("203.0.113.7");

  await keyPage.button("Rotate").click();
  await rotateDialog.rotate.click();
  const secret = await reveal.take();
  await expect(keyPage.history.first()).toContainText("Rotated key");
  await expect(keyPage.history.first().locator("del")).toHaveCount(0);
  await expect(keyPage.history.first()).toContainText(`ptc_************${secret.slice(-4)}`);
  await expect(keyPage.secrets).toHaveCount(2);
  await expect(keyPage.secrets.nth(1)).toContainText("Retired");

  await keyPage.button("Revoke").click();
  await new ConfirmDialog(page, "Revoke").confirm.click();
  await expect(keyPage.fact("Status")).toContainText("Revoked");
  await expect(keyPage.history).toHaveCount(4);
  await expect(keyPage.button("Edit")).toBeHidden();

  await keyPage.button("Delete").click();
  await new ConfirmDialog(page, "Delete").confirm.click();
  await expect(page).toHaveURL("/tenant-api-keys");
  await expect(page.getByText("No API keys yet")).toBeVisible();
});

test("turns pages in a long history", async ({ page, database, tenant, keyPage }) => {
  const { id, name } = await tenant.createKey();
  await database.auditEvent.createMany({
    data: Array.from({ length: 25 }, (_, index) => ({
      at: inDays(index - 30),
      tenantId: tenant.id,
      action: "key.edited",
      actorName: `Editor ${index + 1}`,
      targetId: id,
      targetName: name,
      requestId: "history",
    })),
  });
  await keyPage.open(id);
  await expect(keyPage.history).toHaveCount(20);
  await expect(keyPage.history.first()).toContainText("Editor 25");
  await page.getByRole("link", { name: "Older events" }).click();
  await expect(keyPage.history).toHaveCount(5);
  await expect(keyPage.history.last()).toContainText("Editor 1");
  await page.getByRole("link", { name: "Newest events" }).click();
  await expect(keyPage.history.first()).toContainText("Editor 25");
});

const programs: Record<string, (code: string) => [string, string[]]> = {
  curl: (code) => ["sh", ["-c", code]],
  JavaScript: (code) => ["node", ["--input-type=module", "--eval", code]],
  Python: (code) => ["python3", ["-c", code]],
};

for (const [language, command] of Object.entries(programs)) {
  test(`has a snippet in ${language} that works once the key is put in`, async ({ page, context, tenant, keyPage }) => {
    await context.grantPermissions(["clipboard-read"]);
    const { id, name, secret } = await tenant.createKey();
    await keyPage.open(id);
    await keyPage.snippets.getByRole("tab", { name: language }).click();
    await keyPage.snippets.getByRole("button", { name: "Copy" }).click();
    await expect(keyPage.snippets.getByRole("button", { name: "Copied" })).toBeVisible();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toContain("YOUR_API_KEY");
    const { stdout } = await run(...command(code.replaceAll("YOUR_API_KEY", secret)));
    expect(stdout).toContain(name);
  });
}

test("has a snippet for nginx", async ({ tenant, keyPage }) => {
  const { id } = await tenant.createKey();
  await keyPage.open(id);
  await keyPage.snippets.getByRole("tab", { name: "nginx" }).click();
  await expect(keyPage.snippets.getByRole("tabpanel")).toContainText("auth_request");
});

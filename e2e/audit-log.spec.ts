import { expectAccessible } from "./accessibility";
import { anyAddress } from "./address";
import { expect, test } from "./fixtures";
import { ConfirmDialog } from "./pages/key-dialogs";
import { expectNoSidewaysScroll, PHONE } from "./phone";
import { guess } from "./sign-in";
import { makeTenant } from "./tenant";

test("tells who changed a key, from where, and what it was before, without a secret", async ({
  page,
  account,
  address,
  keyList,
  generateDialog,
  editDialog,
  rotateDialog,
  reveal,
  auditLog,
}) => {
  await keyList.open();
  await keyList.generate.click();
  await generateDialog.fill({ name: "Mobile App", group: "Read Only", allowlist: "203.0.113.0/24" });
  await generateDialog.submit.click();
  const first = await reveal.take();
  await keyList.action("Edit", "Mobile App").click();
  await editDialog.fill({ name: "Phone App", group: "Full Access", allowlist: "" });
  await editDialog.save.click();
  await keyList.action("Rotate", "Phone App").click();
  await rotateDialog.rotate.click();
  const second = await reveal.take();
  await keyList.action("Revoke", "Phone App").click();
  const revoke = new ConfirmDialog(page, "Revoke");
  await revoke.reason.fill("Lost phone");
  await revoke.confirm.click();
  await expect(keyList.cell("Phone App", "Status")).toContainText("Revoked");

  await auditLog.open();
  const by = `by ${account?.name} from ${address}`;
  await expect(auditLog.events).toContainText([
    `Revoked key Phone App ${by}`,
    `Rotated key Phone App ${by}`,
    `Edited key Phone App ${by}`,
    `Generated key Mobile App ${by}`,
    `Signed in ${by}`,
  ]);
  await expect(auditLog.events).toHaveCount(5);
  const [revoked, edited, generated] = [0, 2, 3].map((index) => auditLog.events.nth(index));
  if (!revoked || !edited || !generated) throw new Error("there are no events");
  await expect(auditLog.change(revoked, "Reason")).toHaveText("Lost phone");
  await expect(auditLog.change(edited, "Name")).toHaveText("Before: Mobile App → , after: Phone App");
  await expect(auditLog.change(edited, "Authorization group")).toHaveText("Before: Read Only → , after: Full Access");
  await expect(auditLog.change(edited, "IP allowlist")).toHaveText("Before: 203.0.113.0/24 → , after: from anywhere");
  await expect(auditLog.change(generated, "IP allowlist")).toHaveText("203.0.113.0/24");
  const html = await page.content();
  for (const secret of [first, second]) expect(html).not.toContain(secret.slice(4));
});

test("tells of refused sign-ins, and when it happened to the millisecond", async ({
  page,
  request,
  tenant,
  database,
  auditLog,
}) => {
  const owner = await tenant.createUser("viewer");
  const address = anyAddress();
  await guess(request, { ...owner, password: "not the password" }, address);
  await auditLog.open("?action=session.refused");
  await expect(auditLog.events).toHaveCount(1);
  await expect(auditLog.events).toContainText(`Sign-in refused ${owner.name} by Unknown visitor from ${address}`);
  await expect(auditLog.change(auditLog.events, "Reason")).toHaveText("wrong password");
  const { at } = await database.auditEvent.findFirstOrThrow({
    where: { tenantId: tenant.id, action: "session.refused" },
  });
  await auditLog.events.getByRole("time").hover();
  await expect(page.getByRole("tooltip")).toHaveText(at.toISOString());
});

test("finds what a program did by the id that its answer gave the request", async ({
  page,
  context,
  request,
  tenant,
  auditLog,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { id: groupId } = await tenant.createGroup(["api-keys:write"]);
  const { secret } = await tenant.createKey({ groupId });
  const create = (name: string) =>
    request.post("/api/account/api-keys", { headers: { "X-API-Key": secret }, data: { name } });
  const requestId = (await create("Wanted")).headers()["x-request-id"] ?? "";
  await create("Other");
  await auditLog.open();
  await auditLog.search.fill(requestId);
  await expect(auditLog.events).toHaveCount(1);
  await expect(auditLog.events).toContainText("Generated key Wanted");
  await expect(auditLog.events).toContainText(requestId);
  await auditLog.events.getByRole("button", { name: "Copy request id" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(requestId);
  await expectAccessible(page);
});

test("shows nothing of another tenant's", async ({ page, request, database, auditLog }) => {
  const stranger = await makeTenant(database, 10);
  const theirs = await stranger.createUser("tenantAdmin");
  await guess(request, { ...theirs, password: "not the password" }, anyAddress());
  await guess(request, theirs, anyAddress());
  expect(await database.auditEvent.count({ where: { tenantId: stranger.id } })).toBe(2);
  for (const search of ["", `?${new URLSearchParams({ actor: theirs.name })}`, "?action=session.refused"]) {
    await auditLog.open(search);
    await expect(page.getByRole("heading", { name: "Audit Log" })).toBeVisible();
    await expect(page.getByText(theirs.name)).toHaveCount(0);
  }
});

test("keeps the platform's events from everybody but super users", async ({ request, database, auditLog }) => {
  await guess(request, { email: "nobody@portcullis.example", password: "not the password" }, anyAddress());
  expect(await database.auditEvent.count({ where: { tenantId: null, action: "session.refused" } })).toBeGreaterThan(0);
  await auditLog.open("?scope=platform");
  await expect(auditLog.scope).toHaveCount(0);
  await expect(auditLog.events).toHaveCount(1);
  await expect(auditLog.events).toContainText("Signed in");
});

test.describe("of a super user", () => {
  test.use({ role: "superUser" });

  test("shows the platform's events, apart from the tenant's", async ({ page, account, address, auditLog }) => {
    await auditLog.open();
    await expect(page.getByRole("heading", { name: "No events" })).toBeVisible();
    await auditLog.scope.selectOption("Platform");
    await auditLog.search.fill(account?.name ?? "");
    await expect(auditLog.events).toHaveText([new RegExp(`^Signed in by ${account?.name} from ${address}`)]);
    expect(new URL(page.url()).searchParams.get("scope")).toBe("platform");
  });
});

test.describe("of a viewer", () => {
  test.use({ role: "viewer" });

  test("is read as well", async ({ account, auditLog }) => {
    await auditLog.open();
    await expect(auditLog.events).toContainText([`Signed in by ${account?.name}`]);
  });
});

test.describe("with many events", () => {
  // After the page's own sign-in.
  test.beforeEach(async ({ page: _, database, tenant }) => {
    await database.auditEvent.createMany({
      data: Array.from({ length: 60 }, (_, index) => ({
        at: new Date(),
        tenantId: tenant.id,
        action: index % 2 === 0 ? "key.generated" : "key.revoked",
        actorName: index < 10 ? "Ann Early" : "Leo Late",
        targetName: `Key ${index + 1}`,
        requestId: "none",
        details: {
          name: { after: "An integration with a name that goes on, and-on-and-on-without-any-place-to-break" },
        },
      })),
    });
  });

  test("turns to older ones and back, all of it in the address", async ({ page, auditLog }) => {
    await auditLog.open();
    await expect(auditLog.events).toHaveCount(50);
    await expect(auditLog.events.first()).toContainText("Key 60");
    await auditLog.older.click();
    await expect(auditLog.events).toHaveCount(11);
    await expect(auditLog.events.first()).toContainText("Key 10");
    await expect(auditLog.events.last()).toContainText("Signed in");
    await expect(auditLog.older).toHaveCount(0);
    await expect(page).toHaveURL(/\?before=\d+$/);
    await page.reload();
    await expect(auditLog.events).toHaveCount(11);
    await auditLog.newest.click();
    await expect(page).toHaveURL("/audit-log");
    await expect(auditLog.events.first()).toContainText("Key 60");
  });

  test("is filtered by what was done and who did it", async ({ page, auditLog }) => {
    await auditLog.open();
    await auditLog.action.selectOption("Revoked key");
    await expect(auditLog.events).toHaveCount(30);
    await auditLog.search.fill("ann");
    await expect(auditLog.events).toHaveCount(5);
    await expect(auditLog.events.first()).toContainText("Revoked key Key 10 by Ann Early");
    await expect(page).toHaveURL("/audit-log?action=key.revoked&search=ann");
    await page.reload();
    await expect(auditLog.events).toHaveCount(5);
    await auditLog.search.fill("%");
    await expect(page.getByRole("heading", { name: "No events" })).toBeVisible();
  });

  test("falls back to what is usual for senseless and hostile search parameters", async ({ page, auditLog }) => {
    for (const search of [
      "?before=-1&action=__proto__",
      "?before=99999999999999999999",
      "?search=%00&scope[]=platform",
    ]) {
      const answer = await page.goto(`/audit-log${search}`);
      expect(answer?.status(), search).toBe(200);
      await expect(auditLog.events, search).toHaveCount(50);
    }
  });

  test("fits a phone", async ({ page, auditLog }) => {
    await page.setViewportSize(PHONE);
    await auditLog.open();
    await expect(auditLog.events).toHaveCount(50);
    await expectNoSidewaysScroll(page);
  });
});

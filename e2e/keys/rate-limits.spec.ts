import { expectAccessible } from "@/e2e/accessibility";
import { expect, test } from "@/e2e/fixtures";
import { expectNoSidewaysScroll, PHONE } from "@/e2e/phone";

test("a key with a limit lets so many requests in, and is refused from then on", async ({
  page,
  keyList,
  generateDialog,
  reveal,
  keyPage,
  door,
}) => {
  await keyList.open();
  await keyList.generate.click();
  await expect(generateDialog.perDay).toBeHidden();
  await generateDialog.rateLimits.click();
  await generateDialog.fill({ name: "Metered", group: "Read Only", perDay: "2" });
  await generateDialog.submit.click();
  const secret = (await reveal.secret.textContent()) ?? "";
  await reveal.take();

  expect([await door.decision(secret), await door.decision(secret)]).toEqual(["allowed", "allowed"]);
  const refusal = await door.verify(secret);
  expect(refusal.status()).toBe(429);
  expect(await refusal.json()).toMatchObject({ code: "rate_limited", detail: expect.stringContaining("Try again") });
  expect(Number(refusal.headers()["retry-after"])).toBeGreaterThan(0);

  await keyList.keyLink("Metered").click();
  await expect(keyPage.fact("Rate Limits")).toHaveText("2 per day");
  await expect(keyPage.history.last()).toContainText("Requests per day");
  await expectAccessible(page);
});

test("a raised limit lets requests in at once, and none is none", async ({
  tenant,
  keyList,
  editDialog,
  keyPage,
  door,
}) => {
  const { id, secret } = await tenant.createKey({ name: "Tight", requestsPerDay: 1 });
  expect([await door.decision(secret), await door.decision(secret)]).toEqual(["allowed", "rate_limited"]);
  await keyList.open();
  await keyList.action("Edit", "Tight").click();
  await expect(editDialog.perSecond).toHaveValue("");
  await expect(editDialog.perDay).toHaveValue("1");
  await editDialog.fill({ perDay: "2" });
  await editDialog.save.click();
  await expect(editDialog.root).toBeHidden();
  expect([await door.decision(secret), await door.decision(secret)]).toEqual(["allowed", "rate_limited"]);
  await keyPage.open(id);
  await keyPage.button("Edit").click();
  await editDialog.fill({ perDay: "" });
  await editDialog.save.click();
  await expect(editDialog.root).toBeHidden();
  await expect(keyPage.fact("Rate Limits")).toHaveText("None of its own");
  expect([await door.decision(secret), await door.decision(secret)]).toEqual(["allowed", "allowed"]);
});

test("a tenant's ceiling is said beforehand, holds the form back, and holds for keys without a limit", async ({
  page,
  tenant,
  database,
  keyList,
  generateDialog,
  reveal,
  keyPage,
  door,
}) => {
  await database.tenant.update({ where: { id: tenant.id }, data: { requestsPerDay: 3 } });
  const { id, secret } = await tenant.createKey({ name: "Unlimited" });
  await keyList.open();
  await keyList.generate.click();
  await generateDialog.rateLimits.click();
  await expect(generateDialog.perDay).toHaveAccessibleDescription("At most 3.");
  await generateDialog.fill({ name: "Limited", group: "Read Only", perSecond: "none", perDay: "4" });
  await generateDialog.submit.click();
  await expect(generateDialog.perSecond).toHaveAccessibleDescription(/^Enter a whole number from 1 to 1,000,000/);
  await generateDialog.fill({ perSecond: "1000" });
  await generateDialog.submit.click();
  await expect(generateDialog.perDay).toHaveAccessibleDescription(
    `Enter at most 3, the ceiling of ${tenant.name}. At most 3.`,
  );
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await generateDialog.fill({ perDay: "3" });
  await generateDialog.submit.click();
  await reveal.take();

  for (let times = 0; times < 3; times++) expect(await door.decision(secret)).toBe("allowed");
  expect(await door.decision(secret)).toBe("rate_limited");
  await keyPage.open(id);
  await expect(keyPage.fact("Rate Limits")).toHaveText("None of its ownAll keys of the tenant together: 3 per day");
});

test("what is wrong in folded fields unfolds them", async ({ keyList, generateDialog }) => {
  await keyList.open();
  await keyList.generate.click();
  await generateDialog.rateLimits.click();
  await generateDialog.fill({ name: "Folded", group: "Read Only", perSecond: "-1" });
  await generateDialog.rateLimits.click();
  await expect(generateDialog.perSecond).toBeHidden();
  await generateDialog.submit.click();
  await expect(generateDialog.perSecond).toBeVisible();
  await expect(generateDialog.perSecond).toHaveAttribute("aria-invalid", "true");
});

import { inDays } from "@/e2e/days";
import { expect, test } from "@/e2e/fixtures";

const allowlist = ["203.0.113.0/24"];

test("says whether a key would be let in from an address, and why not", async ({ tenant, keyPage }) => {
  const { id, name } = await tenant.createKey({ allowlist });
  await keyPage.open(id);
  await keyPage.address.fill("203.0.113.7");
  await keyPage.check.click();
  await expect(keyPage.answer).toHaveText("Allowed. A request from 203.0.113.7 with the current secret is let in.");
  await keyPage.address.fill("::ffff:198.51.100.1");
  await expect(keyPage.answer).toBeEmpty();
  await keyPage.address.press("Enter");
  await expect(keyPage.answer).toHaveText(`Denied. 198.51.100.1 is not in the allowlist of the key ${name}.`);
});

test("wants an address", async ({ tenant, keyPage }) => {
  const { id } = await tenant.createKey({ allowlist });
  await keyPage.open(id);
  for (const text of ["", "gateway.example", "203.0.113.0/24", "010.0.0.1", "fe80::1%eth0"]) {
    await keyPage.address.fill(text);
    await keyPage.check.click();
    await expect(keyPage.error).toContainText("Enter an IPv4 or IPv6 address such as 203.0.113.7");
    await expect(keyPage.answer).toBeEmpty();
    await expect(keyPage.address).toHaveValue(text);
  }
});

const dead = {
  expired: { values: { expiresAt: inDays(-2) }, reason: / expired on / },
  revoked: { values: { revokedAt: inDays(-2), revokedReason: "Lost" }, reason: / was revoked on / },
};

for (const [state, { values, reason }] of Object.entries(dead)) {
  test(`says of a key that is ${state} that it is`, async ({ tenant, keyPage }) => {
    const { id } = await tenant.createKey({ allowlist, ...values });
    await keyPage.open(id);
    await keyPage.address.fill("203.0.113.7");
    await keyPage.check.click();
    await expect(keyPage.answer).toContainText("Denied.");
    await expect(keyPage.answer).toContainText(reason);
  });
}

test.describe("a super user", () => {
  test.use({ role: "superUser" });

  test("is told when the key's tenant is suspended", async ({ tenant, database, keyPage }) => {
    const { id } = await tenant.createKey();
    await database.tenant.update({ where: { id: tenant.id }, data: { suspendedAt: inDays(-1) } });
    await keyPage.open(id);
    await keyPage.address.fill("203.0.113.7");
    await keyPage.check.click();
    await expect(keyPage.answer).toHaveText(`Denied. The tenant ${tenant.name} is suspended, and so are all its keys.`);
  });
});

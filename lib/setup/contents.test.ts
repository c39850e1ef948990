import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { addPeppers } from "@/lib/data/pepper";
import { DEMO_ACCOUNTS } from "@/lib/domain/demo";
import { pepperId } from "@/lib/domain/secret";
import { env } from "@/lib/env";
import { createTestDatabase } from "@/lib/testing/database";
import { createGroup, createKey, createTenant } from "@/prisma/factories";
import { checkPeppers, checkVerifierPeppers, offerDemo } from "./contents";

await createTestDatabase();

beforeEach(() => db().pepper.deleteMany());

test("demo data are added once, where they are wanted and nothing else is there", async () => {
  expect(await offerDemo(false)).toBe(false);
  expect(await db().tenant.count()).toBe(0);

  expect(await offerDemo(true)).toBe(true);
  const keys = await db().key.count();
  expect(await db().user.count()).toBe(DEMO_ACCOUNTS.length);
  expect(await offerDemo(true)).toBe(true);
  expect(await db().key.count()).toBe(keys);
});

test("demo accounts are not offered when one of them is disabled", async () => {
  await db().user.updateMany({ where: { role: "superUser" }, data: { disabledAt: new Date() } });
  expect(await offerDemo(true)).toBe(false);
});

test("peppers are written down at the first start, and are fine at the next one", async () => {
  await checkPeppers();
  await checkPeppers();
  expect(await db().pepper.findMany({ select: { id: true } })).toEqual(
    env().PORTCULLIS_PEPPERS.map((pepper) => ({ id: pepperId(pepper) })),
  );
});

test("a start without a pepper that keys were made with is refused, and changes nothing", async () => {
  const tenant = await createTenant(db());
  const group = await createGroup(db(), { tenantId: tenant.id });
  const key = await createKey(db(), { tenantId: tenant.id, groupId: group.id });
  await addPeppers(db(), ["0badcafe"]);
  await db().secret.updateMany({ where: { keyId: key.id }, data: { pepperId: "0badcafe" } });
  await expect(checkPeppers()).rejects.toThrow("lacks the pepper 0badcafe");
  expect(await db().pepper.count()).toBe(1);
  await db().key.delete({ where: { id: key.id } });
});

test("a verifier is refused whose peppers are all unknown to the console, and a changed one is not", async () => {
  await addPeppers(db(), ["00000000"]);
  await expect(checkVerifierPeppers()).rejects.toThrow("PORTCULLIS_PEPPERS has none of the console's peppers");
  expect(await db().pepper.count()).toBe(1);
  await checkPeppers();
  await checkVerifierPeppers();
});

test("a pepper that no key was made with may go", async () => {
  await addPeppers(db(), ["00000000"]);
  await expect(checkPeppers()).resolves.toBeUndefined();
});

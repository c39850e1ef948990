import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { addPeppers } from "@/lib/data/pepper";
import { DEMO_ACCOUNTS } from "@/lib/domain/demo";
import { pepperId } from "@/lib/domain/secret";
import { env } from "@/lib/env";
import { createTestDatabase } from "@/lib/testing/database";
import { checkPeppers, offerDemo } from "./contents";

await createTestDatabase();

beforeEach(() => db().pepper.deleteMany());

test("peppers are written down at the first start, and are fine at the next one", async () => {
  await checkPeppers();
  await checkPeppers();
  expect(await db().pepper.findMany({ select: { id: true } })).toEqual(
    env().PORTCULLIS_PEPPERS.map((pepper) => ({ id: pepperId(pepper) })),
  );
});

test("a start without a pepper that keys were made with is refused, and changes nothing", async () => {
  await addPeppers(db(), ["0badcafe"]);
  await expect(checkPeppers()).rejects.toThrow("lacks the pepper 0badcafe");
  expect(await db().pepper.count()).toBe(1);
});

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

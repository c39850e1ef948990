import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { KEY_KINDS } from "@/lib/domain/grant";
import { type SetUp, setUpSchema } from "@/lib/domain/set-up-schema";
import { createTestDatabase } from "@/lib/testing/database";
import { isSetUp, setUp } from "./set-up";
import { setUpToken } from "./set-up-token";
import { signIn } from "./sign-in";

await createTestDatabase();

const from = () => ({ address: "192.0.2.1", userAgent: "test", requestId: randomUUID() });

const input = (values: Partial<SetUp> = {}): SetUp => ({
  token: setUpToken(),
  tenantName: "Initech",
  name: "Ina Initial",
  email: "ina@initech.example",
  password: "a password of some length",
  ...values,
});

test("a wrong token changes nothing", async () => {
  for (const token of ["", "x", setUpToken().slice(1), `${setUpToken()}x`, setUpToken().toUpperCase()]) {
    await expect(setUp({ ...from(), now: new Date() }, input({ token }))).rejects.toMatchObject({
      code: "INVALID_INPUT",
      fieldErrors: { token: ["This is not the token that the log shows."] },
    });
  }
  expect(await isSetUp()).toBe(false);
  expect(await db().tenant.count()).toBe(0);
});

test("of many who set up at once, one does, and whole", async () => {
  const results = await Promise.allSettled(
    Array.from({ length: 10 }, (_, index) =>
      setUp(
        { ...from(), now: new Date() },
        input({ tenantName: `Initech ${index}`, email: `ina${index}@initech.example` }),
      ),
    ),
  );
  const refused = results.filter((result) => result.status === "rejected");
  expect(refused.map(({ reason }) => reason.code)).toEqual(Array(9).fill("ALREADY_DONE"));
  expect(await isSetUp()).toBe(true);

  const tenants = await db().tenant.findMany({
    include: { quotas: { orderBy: { kind: "asc" } }, groups: { orderBy: { name: "asc" } } },
  });
  expect(tenants).toHaveLength(1);
  expect(tenants[0]?.quotas).toMatchObject(KEY_KINDS.map((kind) => ({ kind, limit: 10, used: 0 })));
  expect(tenants[0]?.groups.map(({ name }) => name)).toEqual(["Full Access", "Read & Write", "Read Only"]);
  const users = await db().user.findMany();
  expect(users).toMatchObject([{ role: "superUser", tenantId: null }]);
  const events = await db().auditEvent.findMany({ orderBy: { id: "asc" } });
  expect(events).toMatchObject([
    { action: "tenant.created", tenantId: tenants[0]?.id, actorId: users[0]?.id },
    { action: "user.created", tenantId: null, actorId: users[0]?.id },
  ]);

  const user = users[0];
  const signedIn = await signIn({
    email: user?.email ?? "",
    password: "a password of some length",
    device: undefined,
    from: from(),
    now: new Date(),
  });
  expect(signedIn.ok).toBe(true);
});

test.each([
  ["email", { email: "ina@initech" }],
  ["password", { password: "short" }],
  ["password", { password: "ina@initech.example!" }],
  ["tenantName", { tenantName: " I " }],
  ["name", { name: "" }],
])("refuses a bad %s: %j", (field, values) => {
  const parsed = setUpSchema.safeParse(input(values));
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});

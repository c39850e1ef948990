import { describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import type { Context } from "@/lib/domain/context";
import { CHANNELS } from "@/lib/domain/grant";
import { DEFAULT_KEY_LIST_QUERY } from "@/lib/domain/key-list";
import { NO_RATE_LIMITS } from "@/lib/domain/rate-limit";
import { parseSecret } from "@/lib/domain/secret";
import { verifyPassword } from "@/lib/password";
import { adminOf, NOW } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { createChannelCredential, createTenant } from "@/prisma/factories";
import { uniqueClientId } from "./client-id";
import { create, type NewKey } from "./create";
import { edit } from "./edit";
import { exportKeys } from "./export";
import { keyUsage, listKeys } from "./list";
import { keyHistory, readKey } from "./read";
import { removeAll } from "./remove";
import { revoke } from "./revoke";
import { rotate } from "./rotate";

await createTestDatabase();

const CHOSEN = "vK7-qm2Rt9xL ß";

/** Its name is another one in the database, where names are unique. */
async function account(limit = 10): Promise<Context> {
  const { id } = await createTenant(db(), { limit });
  return adminOf({ id, name: "Café Acme" });
}

const credential = (values: Partial<NewKey<"channel">> = {}): NewKey<"channel"> => ({
  name: "Nightly export",
  description: "",
  allowlist: [],
  ...NO_RATE_LIMITS,
  grant: { channel: "ftp", clientId: null },
  expiry: { expiresAt: null },
  ...values,
});

const chosen = (clientId: string, secret = CHOSEN) => credential({ grant: { channel: "email", clientId }, secret });

const change = (id: string, version: number) => ({ id, version, expiresAt: null, grace: "immediately" as const });

const storedSecrets = (keyId: string) => db().secret.findMany({ where: { keyId }, orderBy: { createdAt: "asc" } });

describe("generated", () => {
  test.each(CHANNELS)("%s: a readable client id and a secret that tells what it is for", async (channel) => {
    const ctx = await account();
    const made = await create(ctx, "channel", credential({ grant: { channel, clientId: null } }), null);
    expect(made.grant).toEqual({ channel, clientId: expect.stringMatching(/^cafe-acme-[a-z]+-[a-z0-9]{6}$/) });
    expect(parseSecret(made.secret ?? "")).toMatchObject({ prefix: "ptcch" });
    expect(await keyUsage(ctx, "channel")).toEqual({ used: 1, limit: 10 });
    expect(await keyUsage(ctx, "tenant")).toMatchObject({ used: 0 });
  });

  test("a client id that is taken is drawn again, up to a point", async () => {
    const ctx = await account();
    const taken = (await create(ctx, "channel", credential(), null)).grant.clientId;
    const drawing = (ids: string[]) =>
      uniqueClientId({ clientId: null }, () =>
        createChannelCredential(db(), { tenantId: ctx.tenant.id, channel: "ftp", clientId: ids.shift() ?? taken }),
      );
    expect(await drawing([taken, taken, "not-taken"])).toMatchObject({ clientId: "not-taken" });
    await expect(drawing([])).rejects.toThrow();
  });
});

describe("chosen", () => {
  test("is stored as Argon2id alone, and nothing shows any of it", async () => {
    const ctx = await account();
    const made = await create(ctx, "channel", chosen("my-mail-1"), null);
    expect(made).toMatchObject({ secret: null, prefix: "", hint: "", grant: { clientId: "my-mail-1" } });
    const [secret] = await storedSecrets(made.id);
    expect(secret).toMatchObject({ digest: null, pepperId: null, prefix: "", hint: "" });
    expect(secret?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(secret?.passwordHash ?? "", CHOSEN)).toBe(true);
    const shown = [
      await readKey(ctx, "channel", made.id),
      await keyHistory(ctx, "channel", made.id),
      await new Response(exportKeys(ctx, "channel", DEFAULT_KEY_LIST_QUERY)).text(),
    ];
    expect(JSON.stringify(shown)).not.toContain("vK7");
    expect(JSON.stringify(shown)).toContain("Chosen");
    expect((await keyHistory(ctx, "channel", made.id)).events[0]?.details).toMatchObject({
      secret: { after: "Chosen" },
      clientId: { after: "my-mail-1" },
      channel: { after: "Email" },
    });
  });

  test.each([
    ["too short", "short", /12 to 128/],
    ["breached", "password1234", /easy to guess/],
    ["its client id", "my-mail-2 Xq8#", /doesn't contain the client ID/],
    ["its client id in capitals", "Xq8# MY-MAIL-2", /doesn't contain the client ID/],
  ])("%s: is refused on its field, and nothing is made", async (_, secret, message) => {
    const ctx = await account();
    const refusal = await create(ctx, "channel", chosen("my-mail-2", secret), null).catch((error) => error);
    expect(refusal).toMatchObject({ code: "INVALID_INPUT", fieldErrors: { secret: [expect.stringMatching(message)] } });
    expect(JSON.stringify(refusal)).not.toContain(secret);
    expect(await keyUsage(ctx, "channel")).toMatchObject({ used: 0 });
  });

  test("a client id of anybody is taken, revoked or not, and of whom is not said", async () => {
    const [one, other] = [await account(), await account()];
    const { id } = await create(one, "channel", chosen("first-come"), null);
    const taken = { code: "INVALID_INPUT", fieldErrors: { clientId: ["This client ID is taken."] } };
    for (const ctx of [one, other]) {
      await expect(create(ctx, "channel", chosen("first-come"), null)).rejects.toMatchObject(taken);
    }
    await revoke(one, "channel", { ids: [id], reason: "" });
    await expect(create(other, "channel", chosen("first-come"), null)).rejects.toMatchObject(taken);
    expect(await keyUsage(other, "channel")).toMatchObject({ used: 0 });
  });

  test("a client id stays its account's when its credential is deleted or has got another one", async () => {
    const [one, other] = [await account(), await account()];
    const { id } = await create(one, "channel", chosen("once-mine"), null);
    await rotate(one, "channel", { ...change(id, 1), grant: { clientId: "also-mine" } });
    await revoke(one, "channel", { ids: [id], reason: "" });
    await removeAll(one, "channel", { ids: [id] });
    for (const clientId of ["once-mine", "also-mine"]) {
      await expect(create(other, "channel", chosen(clientId), null)).rejects.toMatchObject({
        fieldErrors: { clientId: ["This client ID is taken."] },
      });
      await create(one, "channel", chosen(clientId), null);
    }
  });

  test("of many who ask for one client id at once, one gets it", async () => {
    const tenants = await Promise.all(Array.from({ length: 6 }, () => createTenant(db())));
    const results = await Promise.allSettled(
      tenants.map((tenant) => create(adminOf(tenant), "channel", chosen("wanted-by-all"), null)),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("changing credentials", () => {
  test("replaces a generated secret by a chosen one and the client id by another, at once", async () => {
    const ctx = await account();
    const made = await create(ctx, "channel", credential(), null);
    const grant = { clientId: "changed-1" };
    const changed = await rotate(ctx, "channel", { ...change(made.id, 1), grant, secret: CHOSEN });
    expect(changed).toMatchObject({ id: made.id, secret: null, grant: { channel: "ftp", clientId: "changed-1" } });
    const [old, current] = await storedSecrets(made.id);
    expect(old?.retiresAt).toEqual(NOW);
    expect(current).toMatchObject({ digest: null, retiresAt: null });
    expect((await keyHistory(ctx, "channel", made.id)).events[0]).toMatchObject({
      label: "Rotated key",
      details: { clientId: { before: made.grant.clientId, after: "changed-1" }, secret: { after: "Chosen" } },
    });
  });

  test("generates anew: the secret alone, or the client id as well", async () => {
    const ctx = await account();
    const made = await create(ctx, "channel", chosen("stays-itself"), null);
    const kept = await rotate(ctx, "channel", change(made.id, 1));
    expect(kept.grant.clientId).toBe("stays-itself");
    expect(kept.secret).toMatch(/^ptcch_/);
    const renamed = await rotate(ctx, "channel", { ...change(made.id, 2), grant: { clientId: null } });
    expect(renamed.grant.clientId).toMatch(/^cafe-acme-email-/);
  });

  test("a taken client id and a secret that holds the present one change nothing", async () => {
    const ctx = await account();
    await create(ctx, "channel", chosen("already-there"), null);
    const made = await create(ctx, "channel", chosen("mine-alone"), null);
    const attempts = [
      [{ grant: { clientId: "already-there" } }, "clientId"],
      [{ secret: "Xq8#vT mine-alone" }, "secret"],
    ] as const;
    for (const [values, field] of attempts) {
      await expect(rotate(ctx, "channel", { ...change(made.id, 1), ...values })).rejects.toMatchObject({
        fieldErrors: { [field]: [expect.any(String)] },
      });
    }
    expect(await readKey(ctx, "channel", made.id)).toMatchObject({ version: 1, grant: { clientId: "mine-alone" } });
    expect(await storedSecrets(made.id)).toHaveLength(1);
  });
});

test("editing leaves channel and client id as they are", async () => {
  const ctx = await account();
  const made = await create(ctx, "channel", chosen("not-edited"), null);
  await edit(ctx, "channel", { id: made.id, version: 1, allowlist: ["192.0.2.1"] });
  expect(await readKey(ctx, "channel", made.id)).toMatchObject({
    grant: { channel: "email", clientId: "not-edited" },
    allowlist: ["192.0.2.1"],
    name: "Nightly export",
  });
});

test("the limit is one of its own", async () => {
  const ctx = await account(1);
  await create(ctx, "channel", credential(), null);
  await expect(create(ctx, "channel", credential(), null)).rejects.toMatchObject({ code: "LIMIT_REACHED" });
});

test("the list filters by channel, and finds by a part of the client id", async () => {
  const ctx = await account();
  await create(ctx, "channel", chosen("orders.mail-box"), null);
  await create(ctx, "channel", credential({ name: "Files" }), null);
  const names = async (values: object) =>
    (await listKeys(ctx, "channel", { ...DEFAULT_KEY_LIST_QUERY, ...values })).rows.map(({ name }) => name);
  expect(await names({ channel: "ftp" })).toEqual(["Files"]);
  expect(await names({ channel: "rest" })).toEqual([]);
  expect(await names({ search: "S.Mail" })).toEqual(["Nightly export"]);
  expect(await names({})).toHaveLength(2);
});

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { ConfirmDialog } from "@/e2e/pages/key-dialogs";
import { SignInPage } from "@/e2e/pages/sign-in-page";
import { signIn as login } from "@/e2e/sign-in";
import type { Db } from "@/lib/testing/connection";
import { SERVER_LOG } from "@/lib/testing/installation";
import { startUpstream } from "@/lib/testing/upstream";
import { createUser } from "@/prisma/factories";

/** Secrets, passwords and cookies are handled once, then looked for wherever they must not be. */

test.use({ role: null });

test("secrets, passwords and cookies are found in the one reveal and nowhere else", async ({
  page,
  context,
  tenant,
  database,
  request,
  keyList,
  keyPage,
  generateDialog,
  reveal,
  rotateDialog,
}) => {
  const answers = await listenTo(page);
  const wrongPassword = "canary wrong password";
  const password = "canary right password";
  const account = await createUser(database, { role: "tenantAdmin", tenantId: tenant.id, password });
  const signIn = new SignInPage(page);
  await signIn.open();
  await signIn.signIn({ ...account, password: wrongPassword });
  await expect(page.getByRole("alert").filter({ hasText: "wrong" })).toBeVisible();
  await signIn.open("/tenant-api-keys");
  await signIn.signIn(account);
  await expect(keyList.heading).toBeVisible();
  const cookies = (await context.cookies()).filter(({ httpOnly }) => httpOnly).map(({ value }) => value);
  expect(cookies.length).toBeGreaterThan(0);

  await keyList.generate.click();
  await generateDialog.fill({ name: "Canary", group: "Read Only" });
  await generateDialog.submit.click();
  const generated = await reveal.take();
  await keyList.action("Rotate", "Canary").click();
  await rotateDialog.rotate.click();
  const rotated = await reveal.take();

  const mistyped = `${rotated.slice(0, -1)}${rotated.endsWith("0") ? "1" : "0"}`;
  for (const secret of [generated, rotated, mistyped]) {
    await request.get("/verify", { headers: { "X-API-Key": secret } });
    await request.get("/api/whoami", { headers: { Authorization: `Bearer ${secret}` } });
    await request.get("/verify", { headers: { Authorization: `Bearer ${secret}`, "X-API-Key": secret } });
    await request.get("/tenant-api-keys", { headers: { "X-API-Key": secret } });
  }
  for (const path of ["/tenant-api-keys", "/audit-log", "/profile"]) await page.goto(path);
  await keyList.open();
  await keyList.keyLink("Canary").click();
  await page.waitForURL(/\/tenant-api-keys\/[a-z0-9]+$/);
  await page.reload();
  await keyPage.button("Revoke").click();
  await new ConfirmDialog(page, "Revoke").confirm.click();
  await expect(keyPage.fact("Status")).toContainText("Revoked");

  const [log, rows, storage, sent] = [
    await readFile(SERVER_LOG, "utf8"),
    await dump(database),
    await browserStorage(page),
    await answers(),
  ];
  // Each place is searched for something that it does hold, so that an empty one can't pass.
  expect(log).toContain("Portcullis is ready");
  expect(rows).toContain(generated.slice(-4));
  expect(sent.join()).toContain(account.email);

  for (const secret of [generated, rotated, mistyped, account.password, wrongPassword, ...cookies]) {
    for (const spelling of spellings(secret)) {
      expect(log.includes(spelling), `the log holds ${spelling}`).toBe(false);
      expect(rows.includes(spelling), `the database holds ${spelling}`).toBe(false);
      expect(storage.includes(spelling), `the browser keeps ${spelling}`).toBe(false);
      const times = sent.filter((answer) => answer.includes(spelling)).length;
      const revealed = spelling === generated || spelling === rotated ? 1 : 0;
      expect(times, `answers with ${spelling}`).toBe(revealed);
    }
  }
});

test("an upstream's credential is sent to the upstream and found nowhere else", async ({
  page,
  context,
  tenant,
  database,
  modelsPage,
}) => {
  const answers = await listenTo(page);
  await login(context.request, await tenant.createUser("superUser"));
  const credential = `sk-canary-${tenant.id}`;
  const name = `Upstream ${tenant.id}`;
  const upstream = await startUpstream((request, response) => {
    // One that repeats what it was sent, and one that refuses it with it.
    response.writeHead(request.url === "/repeats/models" ? 200 : 401);
    response.end(
      JSON.stringify({ data: [{ id: request.headers.authorization }], error: request.headers.authorization }),
    );
  });
  await modelsPage.open();
  await modelsPage.newUpstream.click();
  await modelsPage.dialog("New Upstream").save({ Name: name, "Base URL": upstream.baseUrl, Credential: credential });
  await modelsPage.button(`Test connection to ${name}`).click();
  await expect(modelsPage.upstream(name)).toContainText("It refused the credential (401).");
  await modelsPage.button(`Edit ${name}`).click();
  await modelsPage.dialog("Edit Upstream").save({ "Base URL": `${upstream.baseUrl}/repeats` });
  await modelsPage.button(`Import from ${name}`).click();
  await expect(modelsPage.importDialog.root).toContainText("0 of 0 selected");
  await page.goto("/audit-log?scope=platform");
  await expect(page.getByText(name).first()).toBeVisible();
  expect(upstream.asked.map(({ authorization }) => authorization)).toEqual(Array(2).fill(`Bearer ${credential}`));
  await upstream.close();

  const places = {
    log: await readFile(SERVER_LOG, "utf8"),
    database: await dump(database),
    browser: await browserStorage(page),
    answers: (await answers()).join(),
  };
  expect(places.database).toContain(name);
  expect(places.answers).toContain(name);
  for (const spelling of spellings(credential)) {
    for (const [place, text] of Object.entries(places)) {
      expect(text.includes(spelling), `${place}: ${spelling}`).toBe(false);
    }
  }
});

/** As it is, and as it may have been written down: encoded for an address, in base64, in hexadecimal. */
const spellings = (secret: string) => {
  const bytes = Buffer.from(secret);
  return [
    ...new Set([
      secret,
      encodeURIComponent(secret),
      bytes.toString("base64").replace(/=+$/, ""),
      bytes.toString("hex"),
    ]),
  ];
};

/** The body of every answer that the page gets: documents, server components, actions, scripts. */
async function listenTo(page: Page): Promise<() => Promise<string[]>> {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => {
    // Redirects have none, and some are gone when the page is left.
    if (response.request().method() !== "POST") bodies.push(response.text().catch(() => ""));
  });
  // The reveal is among these: not one may escape.
  await page.route("**", async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    const response = await route.fetch({ maxRedirects: 0 });
    bodies.push(response.text());
    await route.fulfill({ response });
  });
  return () => Promise.all(bodies);
}

async function browserStorage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches = await window.caches.keys();
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      history.state,
      location.href,
      document.title,
      databases,
      caches,
    ]);
  });
}

/** Every row of every table, as text. */
async function dump(db: Db): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(table_name) AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const rows: string[] = [];
  for (const { name } of tables) {
    const found = await db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM ${name} t`);
    rows.push(...found.map(({ row }) => row));
  }
  return rows.join("\n");
}

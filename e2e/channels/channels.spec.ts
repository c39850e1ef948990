import { readFile } from "node:fs/promises";
import { expect, test } from "@/e2e/fixtures";
import { ConfirmDialog } from "@/e2e/pages/key-dialogs";
import { SERVER_LOG } from "@/lib/testing/installation";

const CHOSEN = "vK7-qm2Rt9xL canary";

test("a new account has none; one is made, revealed once, and listed", async ({ page, channels, shell }) => {
  await page.goto("/tenant-api-keys");
  await shell.link("Channel Credentials").click();
  await expect(page.getByRole("heading", { name: "No channels are active yet" })).toBeVisible();
  await expect(page.getByText("0/10 keys")).toBeVisible();
  await channels.create.click();
  await expect(page).toHaveURL("/channel-credentials/create");
  await channels.createForm.channel.selectOption("FTP");
  await channels.createForm.name.fill("Nightly export");
  await channels.createForm.submit.click();
  await expect(channels.reveal.secret).toHaveText(/^ptcch_[0-9A-Za-z]{36}$/);
  const clientId = await channels.reveal.clientId.innerText();
  expect(clientId).toMatch(/^tenant-[0-9a-f]+-ftp-[a-z0-9]{6}$/);
  await expect(channels.reveal.snippet).toContainText(`lftp -u '${clientId},ptcch_`);
  await channels.reveal.close();
  await expect(page).toHaveURL("/channel-credentials");
  await expect(channels.cell("Nightly export", "Client ID")).toHaveText(clientId);
  await expect(channels.cell("Nightly export", "Channel")).toHaveText("FTP");
  await expect(channels.cell("Nightly export", "Key")).toHaveText(/^ptcch_\*{12}\w{4}$/);
  await expect(page.getByText("1/10 keys")).toBeVisible();
});

test("choosing one's own: weak secrets and taken names are refused, and nothing shows the secret again", async ({
  page,
  database,
  tenant,
  channels,
}) => {
  const bodies: Promise<string>[] = [];
  page.on("response", (answer) => bodies.push(answer.text().catch(() => "")));
  const mine = `mail-${tenant.id.slice(0, 12)}`;
  const { clientId: taken } = await tenant.createCredential();
  await channels.open();
  await channels.create.click();
  const { createForm: form, reveal } = channels;
  await form.channel.selectOption("Email");
  await form.name.fill("Mailbox");
  await form.choose.check();
  await form.clientId.fill(taken.toUpperCase());
  await form.secret.fill("password1234");
  await expect(form.strength).toContainText(/weak/i);
  await form.submit.click();
  await expect(form.errors.filter({ hasText: "easy to guess" })).toBeVisible();
  await expect(form.clientId).toHaveValue(taken.toUpperCase());
  await form.secret.fill(CHOSEN);
  await expect(form.strength).toContainText("Strong");
  await form.submit.click();
  await expect(form.errors.filter({ hasText: "This client ID is taken." })).toBeVisible();
  await form.clientId.fill(mine);
  await form.submit.click();
  await expect(reveal.clientId).toHaveText(mine);
  await expect(reveal.secret).toHaveText(CHOSEN);
  await expect(reveal.snippet).toContainText(`swaks --server localhost`);
  await reveal.close();
  await expect(channels.cell("Mailbox", "Key")).toHaveText("Chosen");
  await channels.names.filter({ hasText: "Mailbox" }).click();
  await expect(page.getByRole("heading", { name: "Mailbox", level: 1 })).toBeVisible();
  await expect(page.getByText("Generated key")).toBeVisible();

  const kept = await database.$queryRaw`
    SELECT (SELECT json_agg(s) FROM secret s)::text AS secrets, (SELECT json_agg(a) FROM audit_event a)::text AS audit,
      (SELECT json_agg(k) FROM "key" k)::text AS keys, (SELECT json_agg(u) FROM submission u)::text AS submissions`;
  const everywhere = [JSON.stringify(kept), await readFile(SERVER_LOG, "utf8"), ...(await Promise.all(bodies))];
  expect(everywhere.join()).toContain(mine);
  expect(everywhere.filter((text) => text.includes("vK7-qm2Rt9xL"))).toEqual([]);
});

test("Change Credentials warns, and ends the old ones", async ({ channels, tenant }) => {
  const { clientId } = await tenant.createCredential({ name: "Partner" });
  await channels.open();
  await channels.choose("Change Credentials", "Partner");
  const { changeForm: form, reveal } = channels;
  await expect(form.root).toContainText("Any current implementation that uses these credentials will break");
  await form.renew.check();
  await form.submit.click();
  await expect(reveal.clientId).not.toHaveText(clientId);
  await expect(reveal.root).toContainText("Changed everywhere");
  await reveal.close();
  await channels.choose("Change Credentials", "Partner");
  await form.choose.check();
  await form.clientId.fill(clientId);
  await form.secret.fill(CHOSEN);
  await form.submit.click();
  await expect(reveal.secret).toHaveText(CHOSEN);
  await reveal.close();
  await expect(channels.cell("Partner", "Client ID")).toHaveText(clientId);
  await expect(channels.cell("Partner", "Key")).toHaveText("Chosen");
});

test("IP Whitelist, Edit, Revoke and Delete", async ({ page, channels, tenant }) => {
  await tenant.createCredential({ name: "Partner" });
  await channels.open();
  await channels.choose("IP Whitelist", "Partner");
  await channels.whitelist.getByRole("textbox", { name: "IP Allowlist" }).fill("203.0.113.7");
  await channels.whitelist.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved Partner")).toBeVisible();
  await channels.choose("Edit", "Partner");
  const edit = page.getByRole("dialog", { name: "Edit API Key" });
  await edit.getByRole("textbox", { name: "Key Name" }).fill("Renamed");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(channels.names).toHaveText(["Renamed"]);
  await channels.choose("Revoke", "Renamed");
  await new ConfirmDialog(page, "Revoke").confirm.click();
  await expect(channels.cell("Renamed", "Status")).toHaveText("Revoked");
  await channels.choose("Delete", "Renamed");
  await new ConfirmDialog(page, "Delete").confirm.click();
  await expect(page.getByRole("heading", { name: "No channels are active yet" })).toBeVisible();
});

test("filters by channel, and searches client ids", async ({ page, channels, tenant }) => {
  await tenant.createCredential({ name: "Files", channel: "ftp", clientId: `files.${tenant.id}` });
  await tenant.createCredential({ name: "Web", channel: "webService" });
  await channels.open();
  await channels.channel.selectOption("Web Service");
  await expect(channels.names).toHaveText(["Web"]);
  await expect(page).toHaveURL("/channel-credentials?channel=webService");
  await channels.open();
  await channels.search.fill(`FILES.${tenant.id.slice(0, 6)}`);
  await expect(channels.names).toHaveText(["Files"]);
});

test.describe("a viewer", () => {
  test.use({ role: "viewer" });

  test("reads, and is offered nothing", async ({ channels, tenant }) => {
    await tenant.createCredential({ name: "Partner" });
    await channels.open();
    await expect(channels.names).toHaveText(["Partner"]);
    await expect(channels.create).toBeHidden();
    await expect(channels.menu("Partner")).toBeHidden();
  });
});

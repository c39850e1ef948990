import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findOrInstallProgram } from "@/lib/testing/programs";
import { makeCertificate } from "./certificate";
import { replace, writeFiles } from "./gateway";
import { testHostile } from "./hostile";
import { freePort } from "./listen";
import { testLogIn } from "./log-in";
import { logInByCurl, logInBySwaks } from "./log-in-clients";
import { openOffice } from "./office";
import { type Postfix, runPostfix } from "./postfix";
import { type Running, runProgram } from "./program";
import { converse, imapLetsIn, smtpLetsIn } from "./raw-log-in";

const office = await openOffice();
afterAll(office.close);

/** They may have to be installed. */
const INSTALL_MS = 300_000;

/** What nginx's own main file is for. */
const MAIN = `
load_module /usr/lib/nginx/modules/ngx_mail_module.so;
daemon off;
pid nginx.pid;
error_log stderr;
worker_processes 1;
events {}
include mail.conf;
`;

const port = { imap: 0, pop3: 0, smtp: 0 };
let servers: Postfix;
let nginx: Running;

beforeAll(async () => {
  await findOrInstallProgram("swaks");
  const path = await findOrInstallProgram("nginxMail");
  servers = await runPostfix({ verifier: office.door.port, behindNginx: true });
  for (const protocol of ["imap", "pop3", "smtp"] as const) port[protocol] = await freePort();
  nginx = await runProgram(path, port.imap, async (directory) => {
    const { certificate, key } = await makeCertificate(directory);
    const values: [part: string, by: string][] = [
      ["listen 993 ", `listen 127.0.0.1:${port.imap} `],
      ["listen 995 ", `listen 127.0.0.1:${port.pop3} `],
      ["listen 465 ", `listen 127.0.0.1:${port.smtp} `],
      ["127.0.0.1:3001", `127.0.0.1:${office.door.port}`],
      ["127.0.0.1:10143", `127.0.0.1:${servers.dovecot.imap}`],
      ["127.0.0.1:10110", `127.0.0.1:${servers.dovecot.pop3}`],
      ["127.0.0.1:10465", `127.0.0.1:${servers.behindNginx}`],
      ["/etc/ssl/certs/mail.pem", certificate],
      ["/etc/ssl/private/mail.key", key],
      ["ptc_REPLACE", await office.service()],
    ];
    const configuration = await readFile("deploy/nginx/mail.conf", "utf8");
    const local = values.reduce((text, [part, by]) => replace(text, part, by), configuration);
    await writeFiles(directory, { "nginx.conf": MAIN, "mail.conf": local });
    return ["-p", directory, "-c", "nginx.conf", "-e", "stderr"];
  });
}, INSTALL_MS);

afterAll(async () => {
  await nginx?.stop();
  await servers?.stop();
});

const output = () => nginx.output() + servers.output();

describe("IMAP", () => {
  testLogIn(office, "email", (pair) => logInByCurl(`imaps://127.0.0.1:${port.imap}/`, pair), "unavailable");
  testHostile(office, "email", (user, secret) => imapLetsIn(port.imap, user, secret), output);
});

describe("POP3", () => {
  testLogIn(office, "email", (pair) => logInByCurl(`pop3s://127.0.0.1:${port.pop3}/`, pair), "unavailable");
});

describe("SMTP", () => {
  testLogIn(office, "email", (pair) => logInBySwaks(port.smtp, pair), "unavailable");
  testHostile(office, "email", (user, secret) => smtpLetsIn(port.smtp, user, secret), output);
});

test("of others than nginx, Dovecot takes no connection and no word for where they come from", async () => {
  const session = converse(servers.dovecot.imap, { tls: false });
  session.say("PROXY TCP4 192.0.2.7 127.0.0.1 40000 143");
  expect(await session.expect(/^\* OK/m)).toBeNull();
});

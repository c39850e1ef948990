import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Dovecot, runDovecot } from "./dovecot";
import { testHostile } from "./hostile";
import { testLogIn } from "./log-in";
import { logInByCurl } from "./log-in-clients";
import { openOffice } from "./office";
import { converse, imapLetsIn } from "./raw-log-in";

const office = await openOffice();
afterAll(office.close);

/** They may have to be installed. */
const INSTALL_MS = 300_000;

let dovecot: Dovecot;

beforeAll(async () => {
  dovecot = await runDovecot({ verifier: office.door.port });
}, INSTALL_MS);

afterAll(() => dovecot?.stop());

describe("IMAP", () => {
  testLogIn(office, "email", (pair) => logInByCurl(`imaps://127.0.0.1:${dovecot.imap}/`, pair), "unavailable");
});

describe("POP3", () => {
  testLogIn(office, "email", (pair) => logInByCurl(`pop3s://127.0.0.1:${dovecot.pop3}/`, pair), "unavailable");
});

testHostile(
  office,
  "email",
  (user, secret) => imapLetsIn(dovecot.imap, user, secret),
  () => dovecot.output(),
);

test("nobody acts as somebody else", async () => {
  const [own, other] = [await office.credential({ channel: "email" }), await office.credential({ channel: "email" })];
  const [user, secret] = [Buffer.from(own.clientId), Buffer.from(own.secret)];
  expect(await imapLetsIn(dovecot.imap, user, secret)).toBe(true);
  expect(await imapLetsIn(dovecot.imap, user, secret, other.clientId)).toBe(false);
});

test("nobody says where they come from", async () => {
  const { clientId, secret } = await office.credential({ channel: "email", allowlist: ["192.0.2.7"] });
  const session = converse(dovecot.imap, { tls: true });
  session.say('a ID ("x-originating-ip" "192.0.2.7")');
  session.say(`b LOGIN ${clientId} ${secret}`);
  expect(await session.expect(/^b (OK|NO|BAD)/m)).toMatchObject({ 1: "NO" });
  session.end();
});

test("doveadm kick ends the session of somebody who was revoked meanwhile", async () => {
  const { id, clientId, secret } = await office.credential({ channel: "email" });
  const session = converse(dovecot.imap, { tls: true });
  session.say(`a LOGIN ${clientId} ${secret}`);
  expect(await session.expect(/^a OK /m)).not.toBeNull();
  await office.revoke(id, "channel");
  session.say("b NOOP");
  expect(await session.expect(/^b OK /m)).not.toBeNull();
  await promisify(execFile)("doveadm", ["-c", dovecot.configuration, "kick", clientId]);
  expect(await session.expect(/^c /m)).toBeNull();
});

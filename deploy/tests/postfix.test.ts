import { afterAll, beforeAll, expect, test } from "vitest";
import { findOrInstallProgram } from "@/lib/testing/programs";
import { testHostile } from "./hostile";
import { testLogIn } from "./log-in";
import { logInBySwaks } from "./log-in-clients";
import { openOffice } from "./office";
import { type Postfix, runPostfix } from "./postfix";
import { converse, smtpLetsIn } from "./raw-log-in";

const office = await openOffice();
afterAll(office.close);

/** They may have to be installed. */
const INSTALL_MS = 300_000;

let postfix: Postfix;

beforeAll(async () => {
  await findOrInstallProgram("swaks");
  postfix = await runPostfix({ verifier: office.door.port });
}, INSTALL_MS);

afterAll(() => postfix?.stop());

// Postfix 3.7 makes no difference between Dovecot's refusals and its failures.
testLogIn(office, "email", (pair) => logInBySwaks(postfix.submissions, pair), "refused");

testHostile(
  office,
  "email",
  (user, secret) => smtpLetsIn(postfix.submissions, user, secret),
  () => postfix.output(),
);

test("nobody says where they come from, or sends without a log-in", async () => {
  const session = converse(postfix.submissions, { tls: true });
  await session.expect(/^220 .*\r\n/m);
  session.say("EHLO client.example");
  await session.expect(/^250 .*\r\n/m);
  session.say("XCLIENT ADDR=192.0.2.7 LOGIN=somebody");
  expect(await session.expect(/^(\d)\d\d .*\r\n/m)).toMatchObject({ 1: "5" });
  session.say("MAIL FROM:<sender@example.com>");
  await session.expect(/^250 .*\r\n/m);
  session.say("RCPT TO:<recipient@example.org>");
  expect(await session.expect(/^(\d)\d\d .*\r\n/m)).toMatchObject({ 1: "5" });
  session.end();
});

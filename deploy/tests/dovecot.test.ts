import { execFile } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:tls";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CLIENT_ADDRESS } from "./client";
import { type Dovecot, runDovecot } from "./dovecot";
import { testLogIn } from "./log-in";
import { logInByCurl } from "./log-in-clients";
import { openOffice } from "./office";

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

test("doveadm kick ends the session of somebody who was revoked meanwhile", async () => {
  const { id, clientId, secret } = await office.credential({ channel: "email" });
  const where = { host: "127.0.0.1", port: dovecot.imap, localAddress: CLIENT_ADDRESS };
  const socket = connect({ ...where, rejectUnauthorized: false }).setEncoding("utf8");
  let received = "";
  socket.on("data", (text: string) => (received += text));
  const closed = once(socket, "close");
  const say = async (line: string, answer: RegExp) => {
    socket.write(`${line}\r\n`);
    await expect.poll(() => received, { timeout: INSTALL_MS }).toMatch(answer);
  };
  await say(`a LOGIN ${clientId} ${secret}`, /^a OK /m);
  await office.revoke(id, "channel");
  await say("b NOOP", /^b OK /m);
  await promisify(execFile)("doveadm", ["-c", dovecot.configuration, "kick", clientId]);
  await closed;
});

import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findOrInstallProgram } from "@/lib/testing/programs";
import { CLIENT_ADDRESS } from "./client";
import { replace } from "./gateway";
import { testHostile } from "./hostile";
import { freePort } from "./listen";
import { CHOSEN, type Outcome, type Pair, testLogIn } from "./log-in";
import { curl } from "./log-in-clients";
import { openOffice } from "./office";
import { type Running, runProgram } from "./program";
import { converse, ftpLetsIn } from "./raw-log-in";

const office = await openOffice();
afterAll(office.close);

const UID = 65_534;

/** Programs may have to be installed. */
const INSTALL_MS = 300_000;

let root: string;
let port: number;
let ftp: Running;
let authd: Running;

beforeAll(async () => {
  const path = await findOrInstallProgram("pureFtpd");
  root = await mkdtemp(join(tmpdir(), "portcullis-ftp-"));
  await chmod(root, 0o755);
  const settings = replace(await readFile("deploy/pure-ftpd/portcullis-ftp.conf", "utf8"), "/srv/ftp", root);
  const local = replace(replace(settings, "127.0.0.1:3001", `127.0.0.1:${office.door.port}`), "2000", String(UID));
  await writeFile(join(root, "portcullis-ftp.conf"), local);
  const script = join(root, "portcullis-auth.sh");
  await copyFile("deploy/pure-ftpd/portcullis-auth.sh", script);
  const socket = join(root, "authd.sock");
  port = await freePort();
  authd = await runProgram("/usr/sbin/pure-authd", socket, async () => ["-s", socket, "-r", script]);
  const options = [
    "-S",
    `127.0.0.1,${port}`,
    "-l",
    `extauth:${socket}`,
    "-E",
    "-A",
    "-j",
    "-H",
    "-g",
    join(root, "pid"),
  ];
  ftp = await runProgram(path, port, async () => options);
}, INSTALL_MS);

afterAll(async () => {
  await ftp.stop();
  await authd.stop();
  await rm(root, { recursive: true });
});

/** By curl, which ends with 67 when the log-in is refused. */
async function list(pair: Pair, path = "/"): Promise<{ outcome: Outcome; output: string }> {
  const { code, output } = await curl(`ftp://127.0.0.1:${port}${path}`, pair, ["--disable-eprt"]);
  if (code !== 0 && code !== 67) throw new Error(output);
  return { outcome: code === 0 ? "in" : "refused", output };
}

// FTP has no word for a passing failure to log in.
testLogIn(office, "ftp", async (pair) => (await list(pair)).outcome, "refused");

testHostile(
  office,
  "ftp",
  (user, secret) => ftpLetsIn(port, user, secret),
  () => ftp.output() + authd.output(),
);

test("each client id has a directory of its own, and comes into no other", async () => {
  const pair = await office.credential({ channel: "ftp", secret: CHOSEN });
  await mkdir(join(root, "somebody-else"));
  expect((await list({ ...pair, clientId: pair.clientId.toUpperCase() })).outcome).toBe("in");
  await writeFile(join(root, pair.clientId, "mine.txt"), "mine");
  expect((await list(pair, "/mine.txt")).output).toContain("mine");
  await expect(list(pair, "/../somebody-else/")).rejects.toThrow();
});

test("lftp takes a file there and back", { timeout: INSTALL_MS }, async () => {
  const { clientId, secret } = await office.credential({ channel: "ftp", secret: CHOSEN });
  const there = join(root, "there.bin");
  const bytes = randomBytes(1_000_000);
  await writeFile(there, bytes);
  const commands = [
    `set net:socket-bind-ipv4 ${CLIENT_ADDRESS}`,
    "set net:max-retries 1",
    `open -u ${clientId} --env-password -p ${port} 127.0.0.1`,
    `put ${there} -o kept.bin`,
    `get kept.bin -o ${root}/back.bin`,
    "bye",
  ];
  const environment = { ...process.env, HOME: root, LFTP_PASSWORD: secret };
  const lftp = await findOrInstallProgram("lftp");
  await promisify(execFile)(lftp, ["-c", commands.join(" && ")], { env: environment });
  expect(await readFile(join(root, clientId, "kept.bin"))).toEqual(bytes);
  expect(await readFile(join(root, "back.bin"))).toEqual(bytes);
});

test("pure-ftpwho names the process whose end is the end of a session", async () => {
  const { id, clientId, secret } = await office.credential({ channel: "ftp" });
  const session = converse(port, { tls: false });
  session.say(`USER ${clientId}`);
  session.say(`PASS ${secret}`);
  expect(await session.expect(/^230 /m)).not.toBeNull();
  await office.revoke(id, "channel");
  session.say("PWD");
  expect(await session.expect(/^257 /m)).not.toBeNull();
  const { stdout } = await promisify(execFile)("pure-ftpwho", ["-s"]);
  const [process] = stdout.split("\n").filter((line) => line.split("|")[1] === clientId);
  await promisify(execFile)("kill", [process?.split("|")[0] ?? ""]);
  expect(await session.expect(/^999 /m)).toBeNull();
});

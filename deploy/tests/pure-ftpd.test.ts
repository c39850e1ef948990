import { execFile } from "node:child_process";
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findOrInstallProgram } from "@/lib/testing/programs";
import { CLIENT_ADDRESS } from "./client";
import { replace } from "./gateway";
import { freePort } from "./listen";
import { openOffice } from "./office";
import { type Running, runProgram } from "./program";

const office = await openOffice();
afterAll(office.close);

const CHOSEN = `Correct: "horse" \\ $(battery) & 'stäple' %41`;
const UID = 65_534;

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
});

afterAll(async () => {
  await ftp.stop();
  await authd.stop();
  await rm(root, { recursive: true });
});

interface Pair {
  clientId: string;
  secret: string;
}

/** What curl ends with: 0 for a listing, 67 for a refused login. */
function logIn({ clientId, secret }: Pair, path = "/"): Promise<{ code: number; output: string }> {
  const url = `ftp://127.0.0.1:${port}${path}`;
  const options = ["--silent", "--show-error", "--interface", CLIENT_ADDRESS, "--disable-eprt", "--max-time", "60"];
  return new Promise((resolve) => {
    execFile("curl", [...options, "--user", `${clientId}:${secret}`, url], (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, output: stdout + stderr }),
    );
  });
}

const REFUSED = 67;
const make = (values: Partial<Parameters<typeof office.credential>[0]> = {}) =>
  office.credential({ channel: "ftp", secret: CHOSEN, ...values });

test("a credential of the channel opens a directory of its own, and no other", async () => {
  const pair = await make();
  await mkdir(join(root, "somebody-else"));
  expect((await logIn({ ...pair, clientId: pair.clientId.toUpperCase() })).code).toBe(0);
  await writeFile(join(root, pair.clientId, "mine.txt"), "mine");
  expect((await logIn(pair, "/mine.txt")).output).toBe("mine");
  expect((await logIn(pair, "/../somebody-else/")).code).not.toBe(0);
  const generated = await make({ secret: undefined });
  expect((await logIn(generated)).code).toBe(0);
});

test("kept out: wrong secrets, another channel's, another address, expired ones, keys, nothing", {
  timeout: 90_000,
}, async () => {
  const { clientId, secret } = await make();
  const { secret: key } = await office.key();
  const kept: Pair[] = [
    { clientId, secret: "a wrong secret" },
    { clientId, secret: "" },
    { clientId, secret: key },
    { clientId: "nobody-at-all", secret },
    { clientId: "../../etc", secret },
    { clientId: "$(id)", secret },
    await make({ channel: "email" }),
    await make({ allowlist: ["127.0.0.1"] }),
    await make({ expiresAt: new Date("2020-01-01") }),
  ];
  // Side by side, because pure-ftpd lets whom it refuses wait for some seconds.
  const codes = await Promise.all(kept.map(async (pair) => [pair, (await logIn(pair)).code]));
  expect(codes).toEqual(kept.map((pair) => [pair, REFUSED]));
});

test("kept out once revoke or change has returned", { timeout: 90_000 }, async () => {
  const [revoked, changed] = [await make(), await make()];
  for (const pair of [revoked, changed]) expect((await logIn(pair)).code).toBe(0);
  await office.revoke(revoked.id, "channel");
  expect((await logIn(revoked)).code).toBe(REFUSED);
  const secret = await office.change(changed.id);
  expect((await logIn(changed)).code).toBe(REFUSED);
  expect((await logIn({ ...changed, secret })).code).toBe(0);
});

test("kept out while the verifier is down", { timeout: 90_000 }, async () => {
  const pair = await make();
  expect((await logIn(pair)).code).toBe(0);
  await office.door.goDown();
  expect((await logIn(pair)).code).toBe(REFUSED);
  await office.door.recover();
  expect((await logIn(pair)).code).toBe(0);
});

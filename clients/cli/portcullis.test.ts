import { execFileSync } from "node:child_process";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { VERIFY_PERMISSION } from "@/lib/domain/service-schema";
import { type ApiTenant, apiTenant } from "@/lib/testing/api-client";
import { type ApiServer, serveApi } from "@/lib/testing/api-server";
import { type Cli, cliOf } from "@/lib/testing/cli";
import { createTestDatabase } from "@/lib/testing/database";
import { createGroup, createKey } from "@/prisma/factories";

await createTestDatabase();

let server: ApiServer;
let tenant: ApiTenant;
let secret: string;
/** Of somebody who has set the variables. */
let cli: Cli;

beforeAll(async () => {
  server = await serveApi();
  tenant = await apiTenant();
  secret = (await tenant.key("writer")).secret;
  cli = await cliOf({ PORTCULLIS_URL: server.url, PORTCULLIS_API_KEY: secret });
});
afterAll(() => server.close());

const stored = (key: string) => db().key.findFirstOrThrow({ where: { id: key } });
const works = async (key: string) =>
  (await fetch(`${server.url}/api/whoami`, { headers: { "X-API-Key": key } })).status === 200;

describe("login", () => {
  test("keeps the key where nobody else reads it, until logout", async () => {
    const own = await cliOf();
    const login = await own.run(["login", "--url", `${server.url}/`], `${secret}\n`);
    expect(login).toMatchObject({ code: 0, stdout: "" });
    expect(login.stderr).toContain(`Logged in to ${tenant.name}`);
    const file = join(own.home, ".config/portcullis/credentials.json");
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(join(file, ".."))).mode & 0o777).toBe(0o700);
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual({ url: server.url, key: secret });
    const { stdout } = await own.run(["whoami", "--output", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({ tenant: { id: tenant.id } });

    expect((await own.run(["logout"])).code).toBe(0);
    await expect(stat(file)).rejects.toMatchObject({ code: "ENOENT" });
    expect(await own.run(["whoami"])).toMatchObject({ code: 1, stderr: expect.stringContaining("portcullis login") });
  });

  test("asks on a terminal, and shows nothing of the key", async () => {
    const own = await cliOf();
    const { code, stdout } = await own.type(
      ["login"],
      [
        ["URL:", server.url],
        ["API key:", secret],
      ],
    );
    expect(stdout).toContain("Logged in to");
    expect(code).toBe(0);
    expect(stdout).not.toContain(secret.slice(0, 12));
  });

  test("stores no key that does not work, and wants it nowhere but on standard input", async () => {
    const own = await cliOf();
    const wrong = await own.run(["login", "--url", server.url], "ptc_wrong\n");
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining("(unknown_key)") });
    expect(await own.run(["login", "--url", server.url, "--key", secret])).toMatchObject({ code: 2 });
    expect(await own.run(["login", "--url", server.url])).toMatchObject({ code: 2 });
    expect(await own.run(["whoami"])).toMatchObject({ code: 1 });
  });

  test("variables win over what is stored, but a stored key goes to no other address", async () => {
    const own = await cliOf({ XDG_CONFIG_HOME: cli.home });
    const other = await tenant.key("reader", { name: "Stored" });
    await own.run(["login", "--url", server.url], other.secret);
    expect((await own.run(["whoami"])).stdout).toContain("Stored");
    const elsewhere = { XDG_CONFIG_HOME: cli.home, PORTCULLIS_URL: "http://127.0.0.1:9" };
    const refused = await (await cliOf(elsewhere)).run(["whoami"]);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining("another address") });
    const winner = await cliOf({ XDG_CONFIG_HOME: cli.home, PORTCULLIS_API_KEY: secret });
    expect((await winner.run(["whoami"])).stdout).not.toContain("Stored");
  });
});

describe("what is missing is said", () => {
  test.each([
    [{}, "Neither an address nor an API key is known."],
    [{ PORTCULLIS_API_KEY: "ptc_key" }, "No address is known"],
    [{ PORTCULLIS_URL: "https://keys.example.com" }, "No API key is known"],
  ])("%o", async (environment, message) => {
    const { code, stderr } = await (await cliOf(environment)).run(["whoami"]);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });
});

describe("an address", () => {
  const whoamiAt = async (url: string, more = {}) =>
    (await cliOf({ PORTCULLIS_URL: url, PORTCULLIS_API_KEY: "ptc_key", ...more })).run(["whoami"]);

  test.each([
    "keys.example.com",
    "ftp://user:hunter2@keys.example.com",
    "https://user:hunter2@keys.example.com",
    "https://:hunter2@keys.example.com",
    "https://user@keys.example.com",
    "https://user:hunter2@keys example.com",
    "https://keys.example.com?key=hunter2",
    "https://keys.example.com#hunter2",
  ])("%s is none, and is not repeated", async (url) => {
    const { code, stderr } = await whoamiAt(url);
    expect(code).toBe(1);
    expect(stderr).toContain("https://keys.example.com.");
    expect(stderr).not.toContain("hunter2");
  });

  test.each(["http://keys.invalid", "http://127.0.0.1.keys.invalid", "http://192.0.2.1:3000"])(
    "%s is sent no key, unless that is asked for",
    async (url) => {
      expect(await whoamiAt(url)).toMatchObject({ code: 1, stderr: expect.stringContaining("not encrypted") });
      const own = await cliOf();
      const login = await own.run(["login", "--url", url], "ptc_key");
      expect(login).toMatchObject({ code: 1, stderr: expect.stringContaining("not encrypted") });
    },
  );

  test("where plain http is asked for, the key is sent", async () => {
    const { stderr } = await whoamiAt("http://keys.invalid", { PORTCULLIS_ALLOW_HTTP: "true" });
    expect(stderr).toContain("Portcullis did not answer.");
  });

  test.each(["http://127.0.0.1:9", "http://localhost:9", "http://[::1]:9"])("%s is this machine", async (url) => {
    expect((await whoamiAt(url)).stderr).toContain("Portcullis did not answer.");
  });
});

test("a folder that can't be written is said in a sentence", async () => {
  const home = join((await cliOf()).home, "file");
  await writeFile(home, "");
  const blocked = await cliOf({ HOME: home });
  const login = await blocked.run(["login", "--url", server.url], secret);
  expect(login.code).toBe(1);
  expect(login.stderr).toMatch(/^The API key can't be stored in .*credentials\.json: ENOTDIR.*\n$/);
  expect(await blocked.run(["logout"])).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/can't be removed: .*\n$/),
  });
});

describe("keys", () => {
  test("create prints the secret alone where it is piped", async () => {
    const args = ["--name", "Piped", "--allowed-ip", "192.0.2.1", "--allowed-ip", "2001:db8::/32", "--expires-at"];
    const { code, stdout, stderr } = await cli.run(["keys", "create", ...args, "2060-01-01T00:00:00Z"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ptc_[0-9A-Za-z]{36}\n$/);
    expect(stderr).toMatch(/Allowed addresses +192\.0\.2\.1 2001:db8::\/32\n/);
    expect(stderr).not.toContain(stdout.trim());
  });

  test("create tells what the secret is on a terminal, without colour codes in a pipe", async () => {
    const shown = await cli.type(["keys", "create", "--name", "Shown"]);
    expect(shown.stdout).toMatch(/It will not be shown again:\r?\nptc_[0-9A-Za-z]{36}\r?\n/);
    const listed = await cli.run(["keys", "list"]);
    expect(listed.stdout).toContain("Shown");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there.
    expect(listed.stdout + listed.stderr).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
  });

  test("get, edit, rotate, revoke and delete", async () => {
    const { id, secret: first } = await tenant.key("plain", { name: "Before", allowlist: [] });
    expect((await cli.run(["keys", "get", id])).stdout).toMatch(/^Identifier +\w+\nName +Before\n/);

    const edit = await cli.run(["keys", "edit", id, "--name", "After", "--allowed-ip", "192.0.2.1"]);
    expect(edit).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Applied everywhere: 1 of 1 verifier,/) });
    expect(await stored(id)).toMatchObject({ name: "After", allowlist: ["192.0.2.1"] });
    await cli.run(["keys", "edit", id, "--allowed-ip", "none", "--requests-per-day", "5"]);
    expect(await stored(id)).toMatchObject({ name: "After", allowlist: [], requestsPerDay: 5 });
    await cli.run(["keys", "edit", id, "--requests-per-day", "none"]);
    expect(await stored(id)).toMatchObject({ requestsPerDay: null });

    const rotate = await cli.run(["keys", "rotate", id, "--grace", "oneHour", "-o", "json"]);
    const second = JSON.parse(rotate.stdout).meta.secret_token;
    expect([await works(first), await works(second)]).toEqual([true, true]);

    const revoke = await cli.run(["keys", "revoke", id, "--reason", "Leaked", "--yes"]);
    expect(revoke).toMatchObject({ code: 0, stdout: expect.stringMatching(/Status +revoked at .*: Leaked\n/) });
    expect(await works(second)).toBe(false);
    expect(await cli.run(["keys", "delete", id, "-y"])).toMatchObject({ code: 0, stdout: "After was deleted.\n" });
    expect(await cli.run(["keys", "get", id])).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("(key_not_found)"),
    });
  });

  test.each(["revoke", "delete"])("%s asks before it does anything", async (verb) => {
    const { id, secret: victim } = await tenant.key("plain");
    const piped = await cli.run(["keys", verb, id]);
    expect(piped).toMatchObject({ code: 2, stderr: expect.stringContaining("--yes") });
    const refused = await cli.type(["keys", verb, id], [["[y/N]", "n"]]);
    expect(refused).toMatchObject({ code: 1, stdout: expect.stringContaining("Nothing was done.") });
    expect(await works(victim)).toBe(true);
    expect(await cli.type(["keys", verb, id], [["[y/N]", "y"]])).toMatchObject({ code: 0 });
    expect(await works(victim)).toBe(false);
  });

  test("list shows a page, what is asked for, or all of them", async () => {
    const own = await apiTenant({ limit: 500 });
    const reader = await own.key("reader");
    for (let index = 0; index < 104; index++) await own.key("plain", { name: `Key ${index}` });
    const mine = await cliOf({ PORTCULLIS_URL: server.url, PORTCULLIS_API_KEY: reader.secret });
    const page = await mine.run(["keys", "list", "--limit", "10", "--page", "2"]);
    expect(page.stdout.split("\n")).toHaveLength(12);
    expect(page.stdout).toMatch(/^IDENTIFIER +NAME +KEY +STATUS +GROUP +EXPIRES +LAST USED\n/);
    expect(page.stderr).toBe("Page 2 of 11, 105 keys\n");
    const found = await mine.run(["keys", "list", "--search", "Key 103", "-o", "json"]);
    expect(JSON.parse(found.stdout).data).toMatchObject([{ name: "Key 103" }]);
    const all = await mine.run(["keys", "list", "--all", "-o", "json"]);
    expect(new Set(JSON.parse(all.stdout).data.map(({ identifier }: { identifier: string }) => identifier)).size).toBe(
      105,
    );
  });

  test("a refusal names the field, the code and nothing on standard output", async () => {
    const refused = await cli.run(["keys", "create", "--name", "Late", "--expires-at", "2020-01-01T00:00:00Z"]);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain("(input_invalid)\n  --expires-at: Choose an instant in the future.\n");
    const denied = await cliOf({
      PORTCULLIS_URL: server.url,
      PORTCULLIS_API_KEY: (await tenant.key("reader")).secret,
    });
    expect(await denied.run(["keys", "create", "--name", "Denied"])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("the permission api-keys:write. (permission_missing)"),
    });
  });
});

test("verify tells the verdict by its exit code, too", async () => {
  const group = await createGroup(db(), { tenantId: tenant.id, permissions: [VERIFY_PERMISSION] });
  const service = await createKey(db(), { tenantId: tenant.id, groupId: group.id });
  const mine = await cliOf({ PORTCULLIS_URL: server.url, PORTCULLIS_API_KEY: service.secret });
  const { secret: presented } = await tenant.key("plain", { allowlist: ["192.0.2.0/24"] });
  const allowed = await mine.run(["verify", "--address", "192.0.2.7", "--permission", "orders:read"], presented);
  expect(allowed).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Verdict +allowed\n/) });
  const denied = await mine.run(["verify", "--address", "198.51.100.1", "-o", "json"], presented);
  expect(denied.code).toBe(1);
  expect(JSON.parse(denied.stdout)).toMatchObject({ allowed: false, reason: "address_not_allowed" });
  expect(await cli.run(["verify"], presented)).toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringContaining("the permission api-keys:verify. (permission_missing)"),
  });
});

test.each([
  [["keys", "lsit"], "Did you mean list?"],
  [[], "What is to be done?"],
  [["keys", "list", "--colour"], "Unknown argument: colour"],
  [["keys", "edit", "some"], "What is to be changed?"],
  [["keys", "create", "--requests-per-day", "many"], "--requests-per-day is a whole number"],
  [["keys", "create", "--name", "A", "--name", "B"], "Give --name once."],
  [["keys", "list", "--status", "active", "--status", "revoked"], "Give --status once."],
  [["keys", "create", "--name", "A", "--allowed-ip", "none", "--allowed-ip", "::1"], "Give --allowed-ip none alone"],
  [["keys", "create"], "Give --name."],
  [["keys", "get", ""], '"" is no identifier of a key. `portcullis keys list`'],
  [["keys", "revoke", "../whoami", "--yes"], "is no identifier"],
])("%j is no command line", async (args, message) => {
  expect(await cli.run(args)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(message) });
});

test("nobody listening is told", async () => {
  const lost = await cliOf({ PORTCULLIS_URL: "http://127.0.0.1:9", PORTCULLIS_API_KEY: "ptc_key" });
  const { code, stderr } = await lost.run(["whoami"]);
  expect(code).toBe(1);
  expect(stderr).toContain("Portcullis did not answer.");
});

test("completes commands and options in bash, and has a script for zsh", async () => {
  const bash = await cliOf({ SHELL: "/bin/bash" });
  const { stdout: script } = await bash.run(["completion"]);
  // What the shell does when the user presses Tab, with the tool on its path.
  const complete = (words: string[]) =>
    execFileSync("bash", [
      "-c",
      `portcullis() { '${process.execPath}' clients/cli/bin.mjs "$@"; }
      ${script}
      COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}
      _portcullis_yargs_completions; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ])
      .toString()
      .trim()
      .split("\n");
  expect(complete(["portcullis", "keys", "r"]).sort()).toEqual(["revoke", "rotate"]);
  expect(complete(["portcullis", "keys", "list", "--st"])).toEqual(["--status"]);
  const zsh = await cliOf({ SHELL: "/bin/zsh" });
  expect((await zsh.run(["completion"])).stdout).toMatch(/^#compdef portcullis\n/);
});

test("sub-accounts are made, changed, listed, suspended and resumed", async () => {
  const json = async (...args: string[]) => {
    const { code, stdout, stderr } = await cli.run(["sub-accounts", ...args, "--output", "json"]);
    expect(code, stderr).toBe(0);
    return JSON.parse(stdout).data;
  };
  const { identifier } = await json("create", "--name", "Retail", "--api-key-limit", "3");
  expect(await json("edit", identifier, "--requests-per-second", "5")).toMatchObject({
    name: "Retail",
    api_keys: { used: 0, limit: 3 },
    requests_per_second: 5,
  });
  expect(await json("edit", identifier, "--requests-per-second", "none")).toMatchObject({ requests_per_second: null });
  expect(await json("suspend", identifier, "--yes")).toMatchObject({ status: "suspended" });
  expect((await cli.run(["sub-accounts", "list"])).stdout).toMatch(/Retail +suspended +0\/3/);
  expect((await cli.run(["sub-accounts", "resume", identifier])).stdout).toMatch(/Status +active/);
  expect(await cli.run(["sub-accounts", "create"])).toMatchObject({ code: 2 });
  expect(await cli.run(["sub-accounts", "edit", identifier, "--ai-key-limit", "many"])).toMatchObject({ code: 2 });
});

describe("channel credentials", () => {
  const OWN_SECRET = "vK7-qm2Rt9xL zz";
  const make = (...args: string[]) => ["channel-credentials", "create", "--name", "Nightly", ...args];
  const made = (name: string) => db().key.findFirstOrThrow({ where: { tenantId: tenant.id, kind: "channel", name } });

  test("create prints a generated secret alone, and says the client ID beside it", async () => {
    const { code, stdout, stderr } = await cli.run(make("--channel", "ftp"));
    const { clientId } = await made("Nightly");
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^ptcch_\w{36}\n$/) });
    expect(stderr).toMatch(new RegExp(`Client ID +${clientId}`));
  });

  test("a secret of one's own is read from standard input, and not repeated", async () => {
    const args = ["--name", "Own", "--channel", "email", "--client-id", "cli-own", "--own-secret"];
    const { code, stdout, stderr } = await cli.run(["channel-credentials", "create", ...args], `${OWN_SECRET}\n`);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toMatch(/Key +chosen/);
    expect(stderr).not.toContain(OWN_SECRET);
  });

  test("what is easily guessed is refused by the option's name", async () => {
    const refused = await cli.run([...make("--channel", "email"), "--own-secret"], "password1234\n");
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining("--own-secret: ") });
  });

  const on =
    (id: string) =>
    (verb: string, ...args: string[]) =>
      cli.run(["channel-credentials", verb, id, ...args]);

  test("edit and rotate, without a grace", async () => {
    const { id, clientId } = await tenant.credential({ channel: "http" });
    const run = on(id);
    expect((await run("edit", "--allowed-ip", "192.0.2.1")).stdout).toMatch(/Allowed addresses +192\.0\.2\.1\n/);
    expect((await run("rotate")).stderr).toMatch(new RegExp(`Client ID +${clientId}`));
    expect((await run("rotate", "--new-client-id")).stderr).not.toContain(clientId);
    expect(await run("rotate", "--grace", "oneHour")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("grace"),
    });
  });

  test("list, get, revoke and delete", async () => {
    const { id } = await tenant.credential({ channel: "rest", name: "Old" });
    const run = on(id);
    const { stdout } = await cli.run(["channel-credentials", "list", "--channel", "rest", "--all", "-o", "json"]);
    expect(JSON.parse(stdout).data).toMatchObject([{ identifier: id, channel: "rest" }]);
    expect((await run("get")).stdout).toMatch(/Channel +rest\n/);
    expect((await run("revoke", "--yes")).stdout).toMatch(/Status +revoked/);
    expect((await run("delete", "--yes")).stdout).toBe("Old was deleted.\n");
    expect(await cli.run(["channel-credentials", "get", "a/b"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("`portcullis channel-credentials list` shows them"),
    });
  });
});

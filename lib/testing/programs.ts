import { execFile, execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

interface Program {
  /** The names that it goes by. */
  names: readonly string[];
  /** Files that it is no use without. */
  files?: readonly string[];
  /** Debian's. */
  packages: readonly string[];
  advice: string;
}

/** What tests and benchmarks need beside Node. */
const PROGRAMS = {
  chromium: {
    names: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
    packages: ["chromium"],
    advice: "Install Chromium or Chrome, or run npx playwright install chromium.",
  },
  python: { names: ["python3"], packages: ["python3"], advice: "Install Python 3." },
  curl: { names: ["curl"], packages: ["curl"], advice: "Install curl." },
  go: { names: ["go"], packages: ["golang-go"], advice: "Install Go." },
  wrk: { names: ["wrk"], packages: ["wrk"], advice: "Install wrk." },
  redis: {
    names: ["valkey-server", "redis-server"],
    packages: ["redis-server"],
    advice: "Install Valkey or Redis.",
  },
  nginx: { names: ["nginx"], packages: ["nginx"], advice: "Install nginx with its auth_request module." },
  nginxMail: {
    names: ["nginx"],
    files: ["/usr/lib/nginx/modules/ngx_mail_module.so"],
    packages: ["nginx", "libnginx-mod-mail"],
    advice: "Install Debian's packages nginx and libnginx-mod-mail.",
  },
  dovecot: {
    names: ["dovecot"],
    files: [
      "/usr/lib/dovecot/imap",
      "/usr/lib/dovecot/pop3",
      "/usr/lib/dovecot/modules/auth/libauthdb_lua.so",
      "/usr/share/lua/5.4/socket/http.lua",
    ],
    packages: ["dovecot-imapd", "dovecot-pop3d", "dovecot-auth-lua", "lua-socket"],
    advice: "Install Debian's packages dovecot-imapd, dovecot-pop3d, dovecot-auth-lua and lua-socket.",
  },
  postfix: {
    names: ["postfix"],
    files: ["/usr/lib/postfix/sbin/master", "/usr/share/postfix/master.cf.dist"],
    packages: ["postfix"],
    advice: "Install Debian's package postfix.",
  },
  swaks: {
    names: ["swaks"],
    files: ["/usr/share/perl5/IO/Socket/SSL.pm"],
    packages: ["swaks", "libio-socket-ssl-perl"],
    advice: "Install Debian's packages swaks and libio-socket-ssl-perl.",
  },
  lftp: { names: ["lftp"], packages: ["lftp"], advice: "Install lftp." },
  caddy: { names: ["caddy"], packages: ["caddy"], advice: "Install Caddy 2.6 or newer." },
  haproxy: { names: ["haproxy"], packages: ["haproxy"], advice: "Install HAProxy 2.6 or newer with Lua." },
  apache: {
    names: ["apache2"],
    files: ["/usr/lib/apache2/modules/mod_lua.so", "/usr/share/lua/5.3/socket/http.lua"],
    packages: ["apache2-bin", "lua-socket"],
    advice: "Install Debian's packages apache2-bin and lua-socket.",
  },
  pureFtpd: {
    names: ["pure-ftpd"],
    files: ["/usr/sbin/pure-authd"],
    packages: ["pure-ftpd"],
    advice: "Install Debian's package pure-ftpd.",
  },
} as const satisfies Record<string, Program>;

type Name = keyof typeof PROGRAMS;

/** Where servers are, and Debian's users do not look. */
const SYSTEM_DIRECTORIES = ["/usr/local/sbin", "/usr/sbin"];

/**
 * Installs packages without starting the servers in them: invoke-rc.d asks policy-rc.d before it starts anything. One at
 * a time, because test files run side by side.
 */
const INSTALL = `
set -e
exec 9> /run/lock/portcullis-test-packages
flock 9
if [ ! -e /usr/sbin/policy-rc.d ]; then
  trap 'rm -f /usr/sbin/policy-rc.d' EXIT
  printf '#!/bin/sh\\nexit 101\\n' > /usr/sbin/policy-rc.d
  chmod 755 /usr/sbin/policy-rc.d
fi
export DEBIAN_FRONTEND=noninteractive
apt-get -qq update
apt-get -qq install --yes --no-install-recommends "$@"
`;

/**
 * The path of a program. It is installed where that is possible: from Debian's packages, as root or by sudo.
 *
 * @throws Error that says what to install
 */
export function requireProgram(name: Name): string {
  const found = findProgram(name);
  if (found) return found;
  const command = installCommand(name);
  if (!command) return refuse(name);
  try {
    execFileSync(command.file, command.args, { stdio: ["ignore", "inherit", "inherit"] });
  } catch {
    return refuse(name);
  }
  return findProgram(name) ?? refuse(name);
}

/** Like requireProgram, for test files: a worker that stands still for a minute is taken for dead. */
export async function findOrInstallProgram(name: Name): Promise<string> {
  const found = findProgram(name);
  if (found) return found;
  const command = installCommand(name);
  if (!command) return refuse(name);
  try {
    await promisify(execFile)(command.file, command.args);
  } catch (error) {
    return refuse(name, error as Error);
  }
  return findProgram(name) ?? refuse(name);
}

export const hasProgram = (name: Name): boolean => findProgram(name) !== null;

function refuse(name: Name, cause?: Error): never {
  throw new Error(`This needs ${name}. ${PROGRAMS[name].advice}`, { cause });
}

function findProgram(name: Name): string | null {
  const { names, files = [] }: Program = PROGRAMS[name];
  return files.every(isReadable) ? findExecutable(names) : null;
}

function findExecutable(names: readonly string[]): string | null {
  const directories = [...(process.env.PATH ?? "").split(delimiter), ...SYSTEM_DIRECTORIES];
  const paths = names.flatMap((name) => directories.map((directory) => join(directory, name)));
  return paths.find((path) => isAccessible(path, constants.X_OK)) ?? null;
}

const isReadable = (path: string) => isAccessible(path, constants.R_OK);

function isAccessible(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

/** Null where packages can't be installed. */
function installCommand(name: Name): { file: string; args: string[] } | null {
  const isRoot = process.getuid?.() === 0;
  if (!findExecutable(["apt-get"]) || !(isRoot || findExecutable(["sudo"]))) return null;
  const { packages } = PROGRAMS[name];
  process.stdout.write(`Installing Debian's ${packages.join(" and ")} …\n`);
  const args = ["-c", INSTALL, "install", ...packages];
  // -n: rather fail than ask for a password.
  return isRoot ? { file: "sh", args } : { file: "sudo", args: ["-n", "sh", ...args] };
}

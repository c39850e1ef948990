import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** What the tests need beside Node: the names that it goes by, and Debian's package. */
const PROGRAMS = {
  chromium: {
    names: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
    package: "chromium",
    advice: "Install Chromium or Chrome, or run npx playwright install chromium.",
  },
  python: { names: ["python3"], package: "python3", advice: "Install Python 3." },
  redis: {
    names: ["valkey-server", "redis-server"],
    package: "redis-server",
    advice: "Install Valkey or Redis.",
  },
};

/**
 * The path of a program. It is installed where that is possible: from Debian's packages, as root or by sudo.
 *
 * @throws Error that says what to install
 */
export function requireProgram(name: keyof typeof PROGRAMS): string {
  const { names, package: packageName, advice } = PROGRAMS[name];
  const found = findProgram(names) ?? (installPackage(packageName) ? findProgram(names) : null);
  if (!found) throw new Error(`The tests need ${name}. ${advice}`);
  return found;
}

export const hasProgram = (name: keyof typeof PROGRAMS): boolean => findProgram(PROGRAMS[name].names) !== null;

function findProgram(names: readonly string[]): string | null {
  const directories = (process.env.PATH ?? "").split(delimiter);
  const paths = names.flatMap((name) => directories.map((directory) => join(directory, name)));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installPackage(name: string): boolean {
  const isRoot = process.getuid?.() === 0;
  if (!findProgram(["apt-get"]) || !(isRoot || findProgram(["sudo"]))) return false;
  const apt = (...args: string[]) => {
    // -n: rather fail than ask for a password.
    const command = [
      ...(isRoot ? [] : ["sudo", "-n"]),
      "env",
      "DEBIAN_FRONTEND=noninteractive",
      "apt-get",
      "-qq",
      ...args,
    ];
    execFileSync(command[0] ?? "", command.slice(1), { stdio: ["ignore", "inherit", "inherit"] });
  };
  try {
    process.stdout.write(`Installing Debian's package ${name} …\n`);
    apt("update");
    apt("install", "--yes", "--no-install-recommends", name);
    return true;
  } catch {
    return false;
  }
}

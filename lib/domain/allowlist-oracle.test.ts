import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { compileAllowlist, parseAllowlist } from "./allowlist";
import { allowlistEntries } from "./allowlist-oracle-entries";

const STRINGS = 1_000_000;
const BATCH = 10_000;

/** What allowlist-oracle.py says of one text. */
type Answer = null | [canonical: string, address: string, isMember: boolean];

/**
 * Notations that Python reads and an allowlist does not, each with the spelling that an allowlist takes for it. Python
 * must mean the same by both; any other difference is a fault.
 */
const DELIBERATE_DIFFERENCES: Record<string, (text: string) => string> = {
  "zone id": (text) => text.replace(/%[^/]+/, ""),
  "leading zero in the prefix length": (text) => text.replace(/\/0+(?=[0-9])/, "/"),
  "netmask or hostmask": (text) => text.replace(/\/([0-9.]+\.[0-9.]+)$/, (_, mask: string) => `/${maskBits(mask)}`),
};

/** The prefix length that a netmask (255.0.0.0) or hostmask (0.255.255.255) stands for. */
function maskBits(mask: string): number {
  const bits = mask
    .split(".")
    .map((octet) => Number(octet).toString(2).padStart(8, "0"))
    .join("");
  const ones = bits.replaceAll("0", "").length;
  return bits.startsWith("0") && ones > 0 ? 32 - ones : ones;
}

function canonical(text: string): string | null {
  const parsed = parseAllowlist(text);
  return parsed.ok ? (parsed.entries[0] ?? null) : null;
}

function startOracle() {
  const python = spawn("python3", [fileURLToPath(new URL("allowlist-oracle.py", import.meta.url))], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  return {
    async ask(texts: string[]): Promise<Answer[]> {
      python.stdin.write(`${JSON.stringify(texts)}\n`);
      const line = await lines.next();
      if (line.done) throw new Error("python3 ended early");
      return JSON.parse(line.value);
    },
    async stop() {
      python.stdin.end();
      await once(python, "close");
    },
  };
}

const python = spawnSync("python3", ["-c", "import sys; sys.exit(sys.version_info < (3, 10))"]);

test.skipIf(python.status !== 0)(
  "agrees with Python's ipaddress (3.10 or newer) on a million texts: verdict, canonical form, members",
  { timeout: 180_000 },
  async () => {
    const oracle = startOracle();
    const nextEntry = allowlistEntries(1);
    const unexplained: object[] = [];
    const seen = { accepted: 0, refused: 0, members: 0, strangers: 0 };
    const differences = Object.fromEntries(Object.keys(DELIBERATE_DIFFERENCES).map((name) => [name, 0]));

    function standardSpelling(text: string): string {
      let spelling = text;
      for (const [name, standard] of Object.entries(DELIBERATE_DIFFERENCES)) {
        const next = standard(spelling);
        if (next !== spelling) differences[name] = (differences[name] ?? 0) + 1;
        spelling = next;
      }
      return spelling;
    }

    function compare(text: string, answer: Answer | undefined) {
      const ours = canonical(text);
      seen[answer ? "accepted" : "refused"] += 1;
      if (!answer) {
        if (ours !== null) unexplained.push({ text, ours, python: null });
        return;
      }
      const [theirs, address, isMember] = answer;
      const spelling = standardSpelling(text.trim());
      const refusedOnPurpose = spelling !== text.trim();
      if (canonical(spelling) !== theirs || (ours === null) !== refusedOnPurpose) {
        unexplained.push({ text, ours, python: theirs });
      }
      seen[isMember ? "members" : "strangers"] += 1;
      if (compileAllowlist([theirs])(address) !== isMember) unexplained.push({ text, address, python: isMember });
    }

    for (let done = 0; done < STRINGS; done += BATCH) {
      const texts = Array.from({ length: BATCH }, nextEntry);
      const answers = await oracle.ask(texts.map((text) => text.trim()));
      for (const [index, text] of texts.entries()) compare(text, answers[index]);
    }
    await oracle.stop();

    expect(unexplained.slice(0, 20)).toEqual([]);
    // Texts that lie on one side of the border would agree too easily.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(STRINGS / 5);
    for (const count of Object.values(differences)) expect(count).toBeGreaterThan(STRINGS / 1_000);
  },
);

import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Channel } from "@/lib/domain/grant";
import { PATIENCE_MS } from "./log-in";
import type { Office } from "./office";

/** Made by a shell that reads what it should not. */
const MARKER = join(tmpdir(), `portcullis-hostile-${process.pid}`);

const TEXTS = [
  "hostile-secret\r\nX-Hostile: 1",
  "hostile-secret\nhostile-line",
  "hostile-secret\rhostile-line",
  "hostile-secret%0d%0aX-Hostile:%201",
  `hostile-secret$(touch ${MARKER})`,
  `hostile-secret\`touch ${MARKER}\``,
  `hostile-secret'; touch ${MARKER}; '`,
  `hostile-secret"; touch ${MARKER}; "`,
  "hostile-secret\0hostile-line",
  "hostile-secret\t1\\x00",
  "hostile-secret\u001b[2J\u007f",
  "hostile-secret\u2028\u202e\ufeff",
  " hostile-secret ",
  "%s%n%{hostile}",
];
const HOSTILE: readonly Buffer[] = [
  ...TEXTS.map((text) => Buffer.from(text)),
  Buffer.from([0xff, 0xfe, 0x80]),
  Buffer.alloc(10_000, "x"),
];

/**
 * Bytes that programs might take for something else than a name or a secret.
 *
 * @param attempt logs in with these very bytes. Whether it was let in
 * @param output what the servers have written
 */
export function testHostile(
  office: Office,
  channel: Channel,
  attempt: (user: Buffer, secret: Buffer) => Promise<boolean>,
  output: () => string,
): void {
  test("odd bytes open nothing, and reach no shell, no other header, no line of a log", {
    timeout: PATIENCE_MS,
  }, async () => {
    const { clientId, secret } = await office.credential({ channel });
    const [user, right] = [Buffer.from(clientId), Buffer.from(secret)];
    expect(await attempt(user, right)).toBe(true);
    for (const bytes of HOSTILE) {
      const outcomes = await Promise.all([attempt(user, bytes), attempt(bytes, right)]);
      expect([bytes.toString("latin1"), ...outcomes]).toEqual([bytes.toString("latin1"), false, false]);
    }
    expect(await attempt(user, right)).toBe(true);
    expect(existsSync(MARKER)).toBe(false);
    expect([...office.door.headers]).not.toContain("x-hostile");
    expect(output()).not.toMatch(/^(x-hostile|hostile-line)/im);
    expect(output()).not.toContain(secret);
  });
}

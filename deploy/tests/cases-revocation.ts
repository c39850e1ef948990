import { expect, test } from "vitest";
import type { Stage } from "./stage";

const CLIENTS = 8;

export function testRevocation(stage: Stage): void {
  test("a key that is revoked under way lets nobody in once that has returned", async () => {
    const { id, secret } = await stage.key();
    const answers: { begun: number; status: number }[] = [];
    let running = true;
    const clients = Array.from({ length: CLIENTS }, async () => {
      while (running) {
        const begun = performance.now();
        answers.push({ begun, status: (await stage.ask(secret)).status });
      }
    });
    const more = async (count: number) => {
      const goal = answers.length + count;
      await expect.poll(() => answers.length, { timeout: 20_000 }).toBeGreaterThan(goal);
    };
    await more(50);
    await stage.revoke(id);
    const returned = performance.now();
    await more(50);
    running = false;
    await Promise.all(clients);
    const statuses = (late: boolean) =>
      new Set(answers.filter(({ begun }) => begun > returned === late).map((answer) => answer.status));
    expect(statuses(false)).toContain(200);
    expect(statuses(true)).toEqual(new Set([401]));
  });
}

import { describe, expect, test } from "vitest";
import type { Stage } from "./stage";

/** What is kept out for want of an answer is kept out within some seconds, or the test fails. */
const SHUT_MS = 10_000;

/** @param unavailable statuses of a refusal because the verifier gives no answer */
export function testOutage(stage: Stage, unavailable: readonly number[]): void {
  describe("a verifier that gives no answer", () => {
    const answersAgain = async (secret: string) => {
      await stage.door.recover();
      await expect.poll(async () => (await stage.ask(secret)).status).toBe(200);
    };

    test("is down: nobody gets in", { timeout: SHUT_MS }, async () => {
      const { secret } = await stage.key();
      expect(await stage.ask(secret)).toMatchObject({ status: 200 });
      await stage.door.goDown();
      expect(unavailable).toContain((await stage.keptOut(() => stage.ask(secret))).status);
      await answersAgain(secret);
    });

    test("hangs: nobody gets in", { timeout: SHUT_MS }, async () => {
      const { secret } = await stage.key();
      expect(await stage.ask(secret)).toMatchObject({ status: 200 });
      stage.door.hang();
      expect(unavailable).toContain((await stage.keptOut(() => stage.ask(secret))).status);
      await answersAgain(secret);
    });
  });
}

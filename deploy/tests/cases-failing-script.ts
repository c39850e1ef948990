import { expect, test } from "vitest";
import { send } from "./client";
import { type Gateway, runGateway } from "./gateway";
import type { Stage } from "./stage";

export function testFailingScript(stage: Stage, gateway: Gateway): void {
  test("a script that fails lets nobody in", async () => {
    const { secret } = await stage.key();
    const failing = await runGateway(gateway, { verifier: stage.door.port, upstream: stage.upstream.port });
    const answer = await stage.keptOut(() => send(failing.port, "/", [["X-API-Key", secret]]));
    await failing.stop();
    expect(answer.status).toBeGreaterThanOrEqual(500);
  });
}

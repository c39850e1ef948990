import { expect, onTestFinished, test } from "vitest";
import { send } from "./client";
import { type Gateway, runGateway } from "./gateway";
import type { Stage } from "./stage";

export function testFailingScript(stage: Stage, gateway: Gateway): void {
  test("a script that fails lets nobody in", async () => {
    const { secret } = await stage.key();
    const failing = await runGateway(gateway, { verifier: stage.door.port, upstream: stage.upstream.port });
    onTestFinished(failing.stop);
    const answer = await stage.keptOut(() => send(failing.port, "/", [["X-API-Key", secret]]));
    expect(answer.status).toBeGreaterThanOrEqual(500);
  });
}

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generateSecret } from "@/lib/domain/secret";
import { runCaches } from "./caches";
import { send } from "./client";
import { type Gateway, runGateway } from "./gateway";
import { freePort } from "./listen";
import type { Running } from "./program";
import type { Stage } from "./stage";

/** The caches are nginx, which may have to be installed. */
const INSTALL_MS = 180_000;

export function testCaching(stage: Stage, gateway: Gateway): void {
  describe("between two caches, one before the proxy and one before the verifier", () => {
    let between: Awaited<ReturnType<typeof runGateway>>;
    let caches: Running;
    const port = { front: 0, verifier: 0, upstream: 0 };

    beforeAll(async () => {
      for (const name of ["front", "verifier", "upstream"] as const) port[name] = await freePort();
      between = await runGateway(gateway, { verifier: port.verifier, upstream: stage.upstream.port });
      caches = await runCaches([
        { port: port.front, origin: between.port },
        { port: port.verifier, origin: stage.door.port },
        { port: port.upstream, origin: stage.upstream.port },
      ]);
    }, INSTALL_MS);

    afterAll(async () => {
      await caches?.stop();
      await between?.stop();
    });

    const askThrough = (secret: string) => send(port.front, "/", [["X-API-Key", secret]]);

    test("they keep what the upstream says on its own", async () => {
      for (const _ of [1, 2]) expect(await send(port.upstream, "/kept")).toMatchObject({ status: 200 });
      expect(stage.upstream.arrived.filter(({ path }) => path === "/kept")).toHaveLength(1);
    });

    test("a key is refused as soon as it is revoked", async () => {
      const { id, secret } = await stage.key();
      for (const _ of [1, 2]) expect(await askThrough(secret)).toMatchObject({ status: 200 });
      await stage.revoke(id);
      expect(await stage.keptOut(() => askThrough(secret))).toMatchObject({ status: 401 });
    });

    test("one key's refusal or admission is no other key's", async () => {
      const { id, secret } = await stage.key();
      expect(await askThrough(generateSecret("ptc"))).toMatchObject({ status: 401 });
      expect(JSON.parse((await askThrough(secret)).body).headers).toMatchObject({ "x-portcullis-key": id });
      expect(await stage.keptOut(() => askThrough(generateSecret("ptc")))).toMatchObject({ status: 401 });
    });
  });
}

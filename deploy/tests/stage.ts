import { expect } from "vitest";
import { type Answer, type Headers, send } from "./client";
import { type Gateway, runGateway } from "./gateway";
import { openOffice } from "./office";
import { openUpstream } from "./upstream";

/** A proxy between clients and an upstream, and the verifier that it asks. */
export async function openStage(gateway: Gateway) {
  const office = await openOffice();
  const upstream = await openUpstream();
  const running = await runGateway(gateway, { verifier: office.door.port, upstream: upstream.port });
  return {
    ...office,
    /** Where the proxy listens. */
    port: running.port,
    upstream,
    /** A group without orders:read. */
    writers: await office.group(["orders:write"]),
    nobodies: await office.group([]),
    ask: (secret: string, { path = "/", headers = [] as Headers } = {}) =>
      send(running.port, path, [["X-API-Key", secret], ...headers]),
    /** Runs it and fails if anything gets past the proxy. */
    async keptOut(request: () => Promise<Answer>): Promise<Answer> {
      const before = upstream.arrived.length;
      const answer = await request();
      expect(upstream.arrived.slice(before)).toEqual([]);
      return answer;
    },
    async close() {
      await running.stop();
      await upstream.close();
      await office.close();
    },
  };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

import OpenAI, { type ClientOptions } from "openai";
import { db } from "@/lib/data/client";
import type { Context } from "@/lib/domain/context";
import { env } from "@/lib/env";
import { propagate } from "@/lib/services/revocation/propagate";
import { createAiKey, createModel, createTenant, createUpstream } from "@/prisma/factories";
import { adminOf } from "./context";
import { type ModelUpstream, startModelUpstream } from "./model-upstream";
import { serveVerifier, type VerifierServer } from "./verifier-server";

/** What the upstream is told to know the gateway by. */
export const CREDENTIAL = "sk-upstream-canary";

/** A real gateway before an upstream that speaks the protocol. */
export interface TestGateway {
  server: VerifierServer;
  upstream: ModelUpstream;
  /** A model with a name of its own, whose upstream does what `does` says. */
  model(does: string, values?: Partial<Parameters<typeof createModel>[1]>): Promise<{ id: string; name: string }>;
  /** A key of an invited tenant, and the official client with it. */
  key(
    values?: Partial<Parameters<typeof createAiKey>[1]>,
    tenant?: Parameters<typeof createTenant>[1],
  ): Promise<{ ctx: Context; id: string; secret: string; client: OpenAI }>;
  client(secret: string, options?: ClientOptions): OpenAI;
  close(): Promise<void>;
}

export async function startGateway(): Promise<TestGateway> {
  const upstream = await startModelUpstream();
  const server = await serveVerifier();
  const values = { baseUrl: upstream.baseUrl, credential: CREDENTIAL };
  const { id: upstreamId } = await createUpstream(db(), env().PORTCULLIS_SECRET, values);
  const client = (apiKey: string, options?: ClientOptions) =>
    new OpenAI({ apiKey, baseURL: `${server.url}/ai/v1`, maxRetries: 0, ...options });
  return {
    server,
    upstream,
    client,
    model: (does, values) =>
      propagate("models", [], (tx) => createModel(tx, { upstreamId, upstreamName: does, ...values })),
    async key(values, tenantValues) {
      const tenant = await createTenant(db(), { aiInvitedAt: new Date(), ...tenantValues });
      const { id, secret } = await createAiKey(db(), { tenantId: tenant.id, ...values });
      return { ctx: adminOf(tenant, { now: new Date() }), id, secret, client: client(secret) };
    },
    async close() {
      upstream.close();
      await server.close();
    },
  };
}

import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { API_PROBLEMS } from "@/lib/domain/api/problem";
import { type ApiReply, type ApiTenant, apiClient, apiTenant, type CallApi } from "@/lib/testing/api-client";
import { type ApiServer, serveApi } from "@/lib/testing/api-server";
import { createTestDatabase } from "@/lib/testing/database";
import { arbitraryOf, type JsonSchema } from "@/lib/testing/json-schema";
import { createTenant } from "@/prisma/factories";
import { openApiDocument } from "./openapi/document";

await createTestDatabase();

interface DescribedOperation {
  operationId: string;
  parameters: { $ref?: string; name?: string; in?: string; schema?: JsonSchema }[];
  requestBody?: { content: { "application/json": { schema: JsonSchema; example: object } } };
  responses: Record<string, { headers?: Record<string, unknown>; content?: Record<string, { schema: JsonSchema }> }>;
}

/** As it is served: nothing of it is known that JSON can't say. */
const document = JSON.parse(JSON.stringify(openApiDocument())) as {
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: Record<string, JsonSchema> };
};
const definitions = document.components.schemas;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
);

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
ajv.addSchema({ $id: "document", ...document });

/** Headers that mean something, without those that every HTTP answer may have. */
const ORDINARY = [
  "cache-control",
  "connection",
  "content-length",
  "content-type",
  "date",
  "keep-alive",
  "transfer-encoding",
];

let server: ApiServer;
let call: CallApi;

beforeAll(async () => {
  server = await serveApi();
  call = apiClient(server.url);
});
afterAll(() => server.close());

/** What in an answer the document does not say. */
function undocumented({ responses }: DescribedOperation, { status, headers, body }: ApiReply): string[] {
  const response = responses[status];
  if (!response) return [`status ${status}`];
  const named = Object.keys(response.headers ?? {}).map((name) => name.toLowerCase());
  const unnamed = [...headers.keys()].filter((name) => !ORDINARY.includes(name) && !named.includes(name));
  const type = headers.get("content-type");
  if (type === null) return [...unnamed, ...(response.content ? ["no body"] : [])];
  const schema = response.content?.[type]?.schema;
  if (!schema) return [...unnamed, `media type ${type}`];
  const rooted = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')) as object;
  const valid = ajv.validate(rooted, body);
  return [...unnamed, ...(valid ? [] : [ajv.errorsText()])];
}

/** Makes what the operation's path can name. */
function recordsOf({ path }: { path: string }, tenant: ApiTenant) {
  const [, , , resource] = path.split("/");
  const ended = new Date();
  switch (resource) {
    case "sub-accounts":
      return {
        own: () => createTenant(db(), { parentId: tenant.id }),
        ended: () => createTenant(db(), { parentId: tenant.id, suspendedAt: ended }),
      };
    case "channel-credentials":
      return { own: () => tenant.credential(), ended: () => tenant.credential({ revokedAt: ended }) };
    default:
      return { own: () => tenant.key("plain"), ended: () => tenant.key("plain", { revokedAt: ended }) };
  }
}

const junk = fc.oneof(fc.constant(""), fc.constant("0"), fc.string({ maxLength: 40 }), fc.integer().map(String));

/** Mostly what the document allows, at times something else. */
const mostly = <T>(allowed: fc.Arbitrary<T>, otherwise: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: allowed, weight: 4 }, { arbitrary: otherwise, weight: 1 });

const queryOf = ({ parameters }: DescribedOperation): fc.Arbitrary<Record<string, string | undefined>> =>
  fc.record(
    Object.fromEntries(
      parameters.flatMap(({ name, in: where, schema }) =>
        name && where === "query" && schema ? [[name, mostly(arbitraryOf(schema, definitions).map(String), junk)]] : [],
      ),
    ),
    { requiredKeys: [] },
  );

const bodyOf = ({ requestBody }: DescribedOperation): fc.Arbitrary<unknown> =>
  requestBody
    ? mostly(arbitraryOf(requestBody.content["application/json"].schema, definitions), fc.jsonValue({ maxDepth: 3 }))
    : fc.constant(undefined);

const header = mostly(fc.constant(""), fc.string({ unit: "grapheme-ascii", maxLength: 30 }));

test("the document has no faults, and its examples are what it describes", async () => {
  const config = await createConfig({
    extends: ["recommended-strict"],
    rules: {
      "no-invalid-media-type-examples": "error",
      "no-invalid-parameter-examples": "error",
      "no-invalid-schema-examples": "error",
      "no-unused-components": "error",
      // It names the installation that serves it, which may be one on this machine.
      "no-server-example.com": "off",
    },
  });
  const problems = await lintFromString({ source: JSON.stringify(document), config });
  expect(problems.map(({ ruleId, message, location }) => `${ruleId} ${message} ${location[0]?.pointer}`)).toEqual([]);
});

test("numbers have the bounds of what they count, and no compiler's", () => {
  expect(JSON.stringify(document)).not.toContain(String(Number.MAX_SAFE_INTEGER));
});

test("every code of the closed list can be met somewhere, at its status", () => {
  const documented = new Set(
    operations.flatMap(({ responses }) =>
      Object.values(responses).flatMap(({ content }) => {
        const [, part] = (content?.["application/problem+json"]?.schema as { allOf?: JsonSchema[] })?.allOf ?? [];
        return (part?.properties?.code?.enum ?? []) as string[];
      }),
    ),
  );
  // These two are about addresses and methods that no operation has.
  const everywhere = ["route_not_found", "method_not_allowed"];
  expect([...documented, ...everywhere].sort()).toEqual(Object.keys(API_PROBLEMS).sort());
});

describe("whatever is sent, the answer is one that the document knows", () => {
  test.each(operations)("$method $path", { timeout: 120_000 }, async (operation) => {
    const tenant = await apiTenant({ limit: 10_000 });
    const foreign = await apiTenant();
    const callers = [
      await tenant.key("writer"),
      await tenant.key("writer", { requestsPerDay: 1_000 }),
      await tenant.key("reader"),
    ];
    const own = recordsOf(operation, tenant);
    const records = { ...own, foreign: recordsOf(operation, foreign).own };
    const request = fc.record({
      query: queryOf(operation),
      body: bodyOf(operation),
      caller: fc.constantFrom(...callers.map(({ secret }) => secret), "ptc_nobody", undefined),
      target: fc.constantFrom("own" as const, "ended" as const, "foreign" as const, "missing" as const),
      ifMatch: header,
      ifNoneMatch: header,
      idempotencyKey: header,
      origin: mostly(fc.constant(""), fc.constant("https://shop.example")),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ query, body, caller, target, ...headers }) => {
        const { id } = target === "missing" ? { id: "nosuchrecord" } : await records[target]();
        const path = operation.path.replace("{identifier}", id);
        const reply = await call(operation.method, `${path}?${new URLSearchParams(query as Record<string, string>)}`, {
          ...(caller !== undefined && { as: caller }),
          ...(body !== undefined && { body }),
          headers: Object.fromEntries(
            [
              ["If-Match", headers.ifMatch],
              ["If-None-Match", headers.ifNoneMatch],
              ["Idempotency-Key", headers.idempotencyKey],
              ["Origin", headers.origin],
            ].filter(([, value]) => value?.trim()),
          ),
        });
        expect(undocumented(operation, reply), JSON.stringify(reply.body)).toEqual([]);
        expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(500);
      }),
      { numRuns: 60 },
    );
  });

  test.each(operations.filter(({ requestBody }) => requestBody))(
    "the example of $operationId is carried out",
    async (operation) => {
      const tenant = await apiTenant();
      const { secret } = await tenant.key("writer");
      const { id } = await recordsOf(operation, tenant).own();
      const path = operation.path.replace("{identifier}", id);
      const body = operation.requestBody?.content["application/json"].example;
      const reply = await call(operation.method, path, { as: secret, body });
      expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300);
      expect(undocumented(operation, reply)).toEqual([]);
    },
  );
});

import { type Operation, TAGS } from "@/lib/api/operation";
import { OPERATIONS } from "@/lib/api/operations";
import { problemSchema } from "@/lib/domain/api/problem";
import { env } from "@/lib/env";
import { version } from "@/package.json";
import { HEADERS, PARAMETERS } from "./headers";
import { problemResponses } from "./responses";
import { type JsonSchema, Schemas } from "./schemas";

/** What the operations declare, as OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1). */
export function openApiDocument(): object {
  const schemas = new Schemas();
  schemas.of(problemSchema, "output");
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describe(operation, schemas),
    };
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Portcullis account API",
      version,
      description:
        "Everything that an administrator does by hand with API keys, channel credentials and sub-accounts, for programs. A calling key acts in its own account, with the permissions of its authorization group. Nothing is answered to the pages of other sites, and no CORS headers are sent.",
      license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" },
    },
    servers: [{ url: env().PORTCULLIS_URL }],
    security: [{ bearer: [] }, { header: [] }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: schemas.components,
      parameters: PARAMETERS,
      headers: HEADERS,
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", description: "`Authorization: Bearer KEY`" },
        header: {
          type: "apiKey",
          in: "header",
          name: "X-API-Key",
          description: "`X-API-Key: KEY`. One of both, not both.",
        },
      },
    },
  };
}

function describe(operation: Operation, schemas: Schemas): object {
  const { id, tag, summary, description, permission, body, success } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: `${description}\n\nPermission: \`${permission}\`.`,
    parameters: parametersOf(operation, schemas),
    ...(body && {
      requestBody: {
        required: body.required,
        content: { "application/json": { schema: schemas.of(body.schema, "input"), example: body.example } },
      },
    }),
    responses: {
      [success.status]: {
        description: success.description,
        headers: successHeaders(operation),
        content: {
          "application/json": { schema: schemas.of(success.schema, "output"), example: success.example },
        },
      },
      ...(hasConditions(operation) && {
        "304": { description: "It is the same as then.", headers: { ETag: header("EntityTag") } },
      }),
      ...problemResponses(operation),
    },
  };
}

const parameter = (name: keyof typeof PARAMETERS) => ({ $ref: `#/components/parameters/${name}` });
const header = (name: keyof typeof HEADERS) => ({ $ref: `#/components/headers/${name}` });

const ofRecord = ({ path }: Operation) => path.includes("{identifier}");
const hasConditions = (operation: Operation) => operation.method === "GET" && ofRecord(operation);

function parametersOf(operation: Operation, schemas: Schemas): object[] {
  const { method, query } = operation;
  return [
    ...(ofRecord(operation) ? [parameter("Identifier")] : []),
    ...(query ? queryParameters(schemas.of(query, "input")) : []),
    ...(hasConditions(operation) ? [parameter("IfNoneMatch")] : []),
    ...(ofRecord(operation) ? [parameter("IfMatch")] : []),
    ...(method === "POST" ? [parameter("IdempotencyKey")] : []),
  ];
}

const queryParameters = ({ properties }: JsonSchema): object[] =>
  Object.entries(properties as Record<string, JsonSchema>).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    ...(description !== undefined && { description }),
    schema,
  }));

const successHeaders = (operation: Operation) => ({
  "X-Request-Id": header("RequestId"),
  RateLimit: header("RateLimit"),
  "RateLimit-Policy": header("RateLimitPolicy"),
  ...(operation.query && { Link: header("Link") }),
  ...(operation.success.status === 201 && { Location: header("Location") }),
  ...(!operation.query && operation.method !== "DELETE" && { ETag: header("EntityTag") }),
  ...(operation.method === "POST" && { "Idempotency-Replayed": header("Replayed") }),
});

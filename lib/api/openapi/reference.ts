import type { ReferenceField, ReferenceOperation, ReferenceParameter } from "@/lib/domain/api/reference";
import { openApiDocument } from "./document";
import { schemaText } from "./schema-text";
import type { JsonSchema } from "./schemas";

interface Parameter {
  name: string;
  in: ReferenceParameter["where"];
  required?: boolean;
  description?: string;
  schema: JsonSchema;
}

interface Content {
  schema: JsonSchema;
  example?: unknown;
  examples?: Record<string, unknown>;
}

interface DescribedOperation {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  parameters: (Parameter | Reference)[];
  requestBody?: { content: { "application/json": Content } };
  responses: Record<string, { description: string; content?: Record<string, Content> }>;
}

interface Reference {
  $ref: string;
}

interface Document {
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { parameters: Record<string, Parameter>; schemas: Record<string, JsonSchema> };
}

/** What `/api/openapi.json` says, one operation after the other, for people. */
export function referenceOperations(): ReferenceOperation[] {
  const { paths, components } = openApiDocument() as Document;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      toReference(path, method.toUpperCase(), operation, components),
    ),
  );
}

function toReference(
  path: string,
  method: string,
  { operationId, tags, summary, description, parameters, requestBody, responses }: DescribedOperation,
  components: Document["components"],
): ReferenceOperation {
  const body = requestBody?.content["application/json"];
  const [[status, success] = ["", { description: "" }]] = Object.entries(responses).filter(([code]) =>
    code.startsWith("2"),
  );
  return {
    id: operationId,
    tag: tags[0] ?? "",
    method,
    path,
    summary,
    description: description.split("\n\n"),
    parameters: parameters.map((each) => parameterOf("$ref" in each ? resolve(components.parameters, each) : each)),
    body: body ? { fields: fieldsOf(body.schema, components.schemas), example: json(body.example) } : null,
    answer: {
      status,
      description: success.description,
      example: json(success.content?.["application/json"]?.example),
    },
    refusals: Object.entries(responses).flatMap(([code, { content }]) => {
      const codes = Object.keys(content?.["application/problem+json"]?.examples ?? {});
      return codes.length > 0 ? [{ status: code, codes }] : [];
    }),
  };
}

const json = (value: unknown) => JSON.stringify(value, null, 2);

/** @throws Error where the document refers to nothing */
function resolve<T>(components: Record<string, T>, { $ref }: Reference): T {
  const found = components[$ref.split("/").at(-1) ?? ""];
  if (!found) throw new Error(`The document has no ${$ref}.`);
  return found;
}

const parameterOf = ({
  name,
  in: where,
  required = false,
  description = "",
  schema,
}: Parameter): ReferenceParameter => ({
  name,
  where,
  required,
  description,
  ...schemaText(schema),
});

function fieldsOf(schema: JsonSchema, schemas: Document["components"]["schemas"]): ReferenceField[] {
  const { properties, required } = "$ref" in schema ? resolve(schemas, schema as unknown as Reference) : schema;
  return Object.entries((properties ?? {}) as Record<string, JsonSchema>).map(([name, member]) => ({
    name,
    required: ((required ?? []) as string[]).includes(name),
    description: descriptionOf(member),
    ...schemaText(member),
  }));
}

/** What may be null as well says what it is one level below. */
function descriptionOf({ description, anyOf }: JsonSchema): string {
  if (typeof description === "string") return description;
  const described = (anyOf as JsonSchema[] | undefined)?.find((part) => part.description);
  return described ? String(described.description) : "";
}

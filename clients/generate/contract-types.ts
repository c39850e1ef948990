import { register } from "node:module";
import { openApiDocument } from "@/lib/api/openapi/document";

// openapi-typescript prints with the compiler's API of old, which TypeScript 7 does not have
// (https://github.com/openapi-ts/openapi-typescript/issues/2841). The old compiler is here under another name.
register(
  `data:text/javascript,${encodeURIComponent(
    `export const resolve = (name, context, next) => next(name === "typescript" ? "typescript-for-generators" : name, context);`,
  )}`,
);

const HEADER = "// Made from the API's description by `npm run generate:clients`. Not to be edited.\n\n";

/** The types of the account API, as TypeScript, from the description that it gives of itself. */
export async function contractTypes(): Promise<string> {
  const { astToString, default: typesOf } = await import("openapi-typescript");
  // It reads the document's strings and changes them on its way.
  const document = JSON.parse(JSON.stringify(openApiDocument()));
  const types = await typesOf(document, { rootTypes: true, rootTypesNoSchemaPrefix: true, silent: true });
  return HEADER + astToString(types);
}

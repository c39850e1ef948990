import { openApiDocument } from "@/lib/api/openapi/document";

/** The API's description, for everybody: it holds nothing of anybody's. */
export const GET = async (_request: Request): Promise<Response> =>
  new Response(`${JSON.stringify(openApiDocument())}\n`, { headers: { "Content-Type": "application/json" } });

import { createHash } from "node:crypto";
import { noneMatches } from "@/lib/domain/api/entity-tag";
import { openApiDocument } from "./document";

interface Description {
  bytes: Uint8Array<ArrayBuffer>;
  tag: string;
}

let made: Description | undefined;

/** Anybody may ask, and making it takes ten milliseconds: it is made once, as nothing in it changes while a process runs. */
function description(): Description {
  if (!made) {
    const bytes = new TextEncoder().encode(`${JSON.stringify(openApiDocument())}\n`);
    made = { bytes, tag: `"${createHash("sha256").update(bytes).digest("base64url")}"` };
  }
  return made;
}

/** The API's description, or 304 where the caller has it already. */
export function answerDescription(headers: Headers): Response {
  const { bytes, tag } = description();
  if (!noneMatches(headers.get("if-none-match"), tag))
    return new Response(null, { status: 304, headers: { ETag: tag } });
  return new Response(bytes, { headers: { ETag: tag, "Content-Type": "application/json" } });
}

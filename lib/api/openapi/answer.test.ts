import { expect, test } from "vitest";
import { createTestDatabase } from "@/lib/testing/database";
import { answerDescription } from "./answer";
import { openApiDocument } from "./document";

await createTestDatabase();

const ask = (headers: Record<string, string> = {}) => answerDescription(new Headers(headers));

test("answers with the document, and says by its tag that it has not changed", async () => {
  const answer = ask();
  expect(answer.headers.get("content-type")).toBe("application/json");
  expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(openApiDocument())));

  const tag = answer.headers.get("etag") ?? "";
  const unchanged = ask({ "If-None-Match": `"other", W/${tag}` });
  expect([unchanged.status, await unchanged.text(), unchanged.headers.get("etag")]).toEqual([304, "", tag]);
  expect(ask({ "If-None-Match": '"other"' }).status).toBe(200);
});

import { expect, test } from "vitest";
import { FAULTS } from "./answer";
import type { Model } from "./model-lookup";
import { readUpstreamError } from "./upstream-error";
import type { UpstreamAnswer } from "./upstreams";

const CREDENTIAL = "sk-theirs/canary";

const read = (text: string) => {
  const upstream = { authorization: `Bearer ${CREDENTIAL}` };
  const body = (async function* () {
    yield Buffer.from(text);
  })();
  return readUpstreamError(
    { statusCode: 400, headers: {}, body } as unknown as UpstreamAnswer,
    { name: "public", upstreamName: "theirs", upstream } as Model,
  );
};

test.each([
  { error: { message: `Wrong: ${CREDENTIAL}` } },
  { error: { message: "No", code: CREDENTIAL } },
  { error: { message: "No", type: CREDENTIAL } },
  { error: { message: "No", param: `Bearer ${CREDENTIAL}` } },
  { error: CREDENTIAL },
])("%j tells the upstream's credential, and is not told", async (told) => {
  expect(await read(JSON.stringify(told))).toBe(FAULTS.upstreamRefused);
  expect(await read(JSON.stringify(told).replaceAll("/", "\\/"))).toBe(FAULTS.upstreamRefused);
});

test("other words are the client's, with the model's public name", async () => {
  expect(await read('{"error":{"message":"theirs said no","code":"no"}}')).toMatchObject({
    status: 400,
    code: "no",
    message: "public said no",
  });
});

import { expect } from "vitest";
import type { Answer } from "./client";

/** @param challenge part of WWW-Authenticate; null for none */
export function expectDenial(answer: Answer, status: number, code: string, challenge: string | null): void {
  expect(answer).toMatchObject({
    status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      "x-portcullis-reason": code,
    },
  });
  expect(JSON.parse(answer.body)).toMatchObject({ status, code });
  if (challenge) expect(answer.headers["www-authenticate"]).toContain(challenge);
  else expect(answer.headers).not.toHaveProperty("www-authenticate");
  for (const name of Object.keys(answer.headers))
    expect(name).not.toMatch(/^x-portcullis-(tenant|key|permissions|client)/);
}

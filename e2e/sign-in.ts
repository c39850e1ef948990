import { type APIRequestContext, expect } from "@playwright/test";
import type { Account } from "./tenant";

/** Signs in as the form would, without drawing it. The session's cookie stays with the client. */
export async function signIn(client: APIRequestContext, { email, password }: Account): Promise<void> {
  const token = await client.get("/api/auth/csrf");
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const answer = await client.post("/api/auth/callback/credentials", {
    headers: { Origin: new URL(token.url()).origin },
    form: { email, password, csrfToken, json: "true" },
  });
  await expect(answer, "signing in").toBeOK();
}

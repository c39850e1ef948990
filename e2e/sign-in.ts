import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";
import type { Account } from "./tenant";

type Credentials = Pick<Account, "email" | "password">;

/** Signs in as the form would, without drawing it. The session's cookie stays with the client. */
export async function signIn(client: APIRequestContext, credentials: Credentials): Promise<void> {
  await expect(await submit(client, credentials), "signing in").toBeOK();
}

/** Tries a password from an address, and gives the code of the refusal. */
export async function guess(client: APIRequestContext, credentials: Credentials, address: string) {
  const answer = await submit(client, credentials, { "X-Forwarded-For": address });
  const { url } = (await answer.json()) as { url: string };
  return new URL(url, answer.url()).searchParams.get("error");
}

async function submit(
  client: APIRequestContext,
  { email, password }: Credentials,
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  const token = await client.get("/api/auth/csrf");
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  return client.post("/api/auth/callback/credentials", {
    headers: { Origin: new URL(token.url()).origin, ...headers },
    form: { email, password, csrfToken, json: "true" },
  });
}

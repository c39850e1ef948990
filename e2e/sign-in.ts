import { type BrowserContext, expect } from "@playwright/test";
import type { Account } from "./tenant";

/** Signs a browser in as its sign-in form would, without drawing it. */
export async function signIn(
  { request }: Pick<BrowserContext, "request">,
  { email, password }: Account,
  baseURL: string,
) {
  const token = await request.get("/api/auth/csrf");
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const answer = await request.post("/api/auth/callback/credentials", {
    headers: { Origin: new URL(baseURL).origin },
    form: { email, password, csrfToken, json: "true" },
  });
  await expect(answer, "signing in").toBeOK();
}

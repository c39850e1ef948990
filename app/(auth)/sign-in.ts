import type { ActionResult } from "@/lib/domain/result";
import { signInMessage } from "@/lib/domain/sign-in";
import type { SignInForm } from "@/lib/domain/sign-in-schema";

/**
 * Asks next-auth for a session. Not by its own client, which leaves the page when a request gets no answer; this one
 * rejects.
 */
export async function signIn({ email, password }: SignInForm): Promise<ActionResult<null>> {
  const token = await fetch("/api/auth/csrf");
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const response = await fetch("/api/auth/callback/credentials", {
    method: "POST",
    body: new URLSearchParams({ email, password, csrfToken, json: "true" }),
  });
  const { url } = (await response.json()) as { url: string };
  // A refusal is an address with a code in it.
  const outcome = new URL(url, location.origin).searchParams;
  if (response.ok && !outcome.has("csrf")) return { ok: true, data: null };
  return { ok: false, code: "INVALID_INPUT", message: signInMessage(outcome.get("error")) };
}

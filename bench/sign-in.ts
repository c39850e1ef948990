/** Signs in as the form would. @returns the Cookie header of the session */
export async function signIn(url: string, account: { email: string; password: string }): Promise<string> {
  const token = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { Origin: url, Cookie: cookiesOf(token) },
    body: new URLSearchParams({ email: account.email, password: account.password, csrfToken, json: "true" }),
  });
  if (!answer.ok) throw new Error(`Signing in was answered with ${answer.status}.`);
  return cookiesOf(answer);
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

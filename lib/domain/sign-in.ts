/** Why somebody was not let in, as they are told it. Unknown accounts and wrong passwords are one. */
export const SIGN_IN_REFUSALS = {
  wrong: "Email or password is wrong.",
  disabled: "This account is disabled. Ask your administrator.",
  suspended: "This tenant is suspended. Ask the operator of this service.",
  failed: "Signing in failed on our side. Try again in a moment.",
} as const;

export type SignInRefusal = keyof typeof SIGN_IN_REFUSALS;

/** A refusal as one word, the way it travels through next-auth: `wrong`, `throttled:840` (seconds to wait). */
export type SignInCode = SignInRefusal | `throttled:${number}`;

/** @param code of this or any other origin: what is not known gets a general sentence. */
export function signInMessage(code: string | null): string {
  const wait = /^throttled:(\d{1,6})$/.exec(code ?? "")?.[1];
  if (wait) return tooManyAttempts(Number(wait));
  return Object.hasOwn(SIGN_IN_REFUSALS, code ?? "")
    ? SIGN_IN_REFUSALS[code as SignInRefusal]
    : "Signing in did not work. Reload the page and try again.";
}

/** The waiting time is rounded up, so that nobody is told to come back too early. */
export function tooManyAttempts(waitSeconds: number): string {
  const wait = waitSeconds <= 60 ? "a minute" : `${Math.ceil(waitSeconds / 60)} minutes`;
  return `Too many attempts. Try again in ${wait}.`;
}

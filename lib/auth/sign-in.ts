import { recordAudit } from "@/lib/data/audit";
import { db } from "@/lib/data/client";
import { type Credentials, findCredentials, lockCredentials } from "@/lib/data/credentials";
import { deleteEndedGuesses, returnGuess, takeGuess } from "@/lib/data/guess";
import { createSession, deleteEndedSessions } from "@/lib/data/session";
import { transaction } from "@/lib/data/transaction";
import type { Origin } from "@/lib/domain/context";
import { type GuessBucket, guessingNetwork } from "@/lib/domain/guessing";
import { accountState } from "@/lib/domain/session";
import type { SignInCode } from "@/lib/domain/sign-in";
import { verifyAgainstNobody, verifyPassword } from "@/lib/password";
import { accountHash, deviceIn, deviceToken, newDevice } from "./device";

export interface SignInRequest {
  /** Lower case. */
  email: string;
  password: string;
  /** What the browser's device cookie for this account holds. */
  device: string | undefined;
  from: Origin;
  now: Date;
}

export type SignInResult = { ok: true; sessionId: string; deviceToken: string } | { ok: false; code: SignInCode };

/** Lets somebody in by email and password. Unknown accounts take the same time and get the same answers as known ones. */
export async function signIn(request: SignInRequest): Promise<SignInResult> {
  const user = await findCredentials(db(), request.email);
  const device = await deviceIn(request.device, user?.id ?? "");
  const buckets = guessBuckets(request, device);

  for (const bucket of buckets) {
    const guess = await takeGuess(bucket);
    if (guess.allowed) continue;
    // Once a window, or a flood of guesses would become a flood of events.
    if (guess.firstRefused) await recordRefusal(request, user, "throttled");
    return { ok: false, code: `throttled:${guess.waitSeconds}` };
  }

  const right = user
    ? await verifyPassword(user.passwordHash, request.password)
    : await verifyAgainstNobody(request.password);
  const outcome = user && right ? await begin(user, request) : "wrong";
  if (typeof outcome === "string") {
    await recordRefusal(request, user, outcome);
    return { ok: false, code: outcome };
  }

  await Promise.all(buckets.map(returnGuess));
  await deleteEndedSessions(db(), request.now);
  await deleteEndedGuesses(request.now);
  return { ok: true, sessionId: outcome.id, deviceToken: await deviceToken(outcome.userId, device ?? newDevice()) };
}

/** The address first: one that is refused must not use up the account's guesses as well. */
function guessBuckets(request: SignInRequest, device: string | null): GuessBucket[] {
  if (device) return [{ kind: "device", id: device }];
  return [
    { kind: "address", id: guessingNetwork(request.from.address) },
    { kind: "account", id: accountHash(request.email) },
  ];
}

/** Between the look at the password and now it may have been changed, or the account closed. */
function begin(compared: Credentials, request: SignInRequest) {
  return transaction(async (tx) => {
    const user = await lockCredentials(tx, compared.id);
    if (user?.passwordHash !== compared.passwordHash) return "wrong";
    const state = accountState(user);
    if (state !== "open") return state;
    const { id } = await createSession(tx, user.id, request.now);
    const source = { ...request.from, now: request.now, actor: user, tenantId: user.tenantId };
    await recordAudit(tx, source, "session.started", [{ target: user }]);
    return { id, userId: user.id };
  });
}

const REASONS = {
  wrong: "wrong password",
  disabled: "account disabled",
  suspended: "tenant suspended",
  throttled: "too many attempts",
} as const;

/** For an unknown account, the event doesn't say what was typed: people also type passwords into that field. */
async function recordRefusal(request: SignInRequest, user: Credentials | null, reason: keyof typeof REASONS) {
  const source = {
    ...request.from,
    now: request.now,
    actor: { id: null, name: "Unknown visitor" },
    tenantId: user?.tenantId ?? null,
  };
  const details = { reason: { after: user ? REASONS[reason] : "unknown account" } };
  await recordAudit(db(), source, "session.refused", [{ target: user, details }]);
}

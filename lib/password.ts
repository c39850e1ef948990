import { hash, verify } from "@node-rs/argon2";
import { Turns } from "@/lib/domain/turns";

/**
 * Argon2id (the library's default) with 19 MiB and two passes: some 20 ms of a thread of its own
 * (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#argon2id).
 */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** A hash of the same cost that no password has: salt and digest are zeros. */
export const NOBODY = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=1$${"A".repeat(22)}$${"A".repeat(43)}`;

/**
 * Those of people who sign in. Many comparisons at once wait for each other, rather than take every core and all memory from
 * everything else.
 */
const SIGN_INS = new Turns(2);

/** Keyboards compose the same characters differently (NIST SP 800-63B, 5.1.1.2). */
export const canonicalPassword = (password: string) => password.normalize("NFKC");

/** A new hash in PHC string form, with a random salt. */
export function hashPassword(password: string): Promise<string> {
  return SIGN_INS.take(() => hash(canonicalPassword(password), COST));
}

/**
 * @param turns whom it waits for
 * @throws Error when `passwordHash` is no PHC string, or when too many wait already
 */
export function verifyPassword(passwordHash: string, password: string, turns = SIGN_INS): Promise<boolean> {
  return turns.take(() => verify(passwordHash, canonicalPassword(password)));
}

/** Takes as long as any comparison, so that the time does not tell whether an account exists. @returns false */
export function verifyAgainstNobody(password: string): Promise<boolean> {
  return verifyPassword(NOBODY, password);
}

import { hash, verify } from "@node-rs/argon2";

/**
 * Argon2id (the library's default) with 19 MiB and two passes: some 20 ms of a thread of its own
 * (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#argon2id).
 */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** A hash of the same cost that no password has: salt and digest are zeros. */
export const NOBODY = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=1$${"A".repeat(22)}$${"A".repeat(43)}`;

/** Many sign-ins at once wait for each other, rather than take every core and all memory from everything else. */
const AT_ONCE = 2;
const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running++;
  else await new Promise<void>((begin) => waiting.push(begin));
  try {
    return await work();
  } finally {
    // Whoever waits longest takes over this place.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** Keyboards compose the same characters differently (NIST SP 800-63B, 5.1.1.2). */
const canonical = (password: string) => password.normalize("NFKC");

/** A new hash in PHC string form, with a random salt. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(canonical(password), COST));
}

/** @throws Error when `passwordHash` is no PHC string */
export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return inTurn(() => verify(passwordHash, canonical(password)));
}

/** Takes as long as any comparison, so that the time does not tell whether an account exists. @returns false */
export function verifyAgainstNobody(password: string): Promise<boolean> {
  return verifyPassword(NOBODY, password);
}

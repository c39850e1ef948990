import type { Question, Verdict } from "./verifier";

/** Decides as every request to the verifier is decided, and counts and records it. @throws when the database does not answer */
export type Verify = (secret: string, question: Question) => Verdict | Promise<Verdict>;

const KEY: unique symbol = Symbol.for("portcullis.verify");
const shared = globalThis as typeof globalThis & { [KEY]?: Verify };

/** Lends this process's verifier to the console, whose bundles have no other way to it. */
export function lendVerifier(verify: Verify): void {
  shared[KEY] = verify;
}

/** The verifier of this process; undefined where none was opened. */
export const borrowVerifier = (): Verify | undefined => shared[KEY];

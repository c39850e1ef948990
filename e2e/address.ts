import { randomInt } from "node:crypto";

/** An address that no other test has, of a network for tests (RFC 2544). Guesses at passwords are counted by address. */
export const anyAddress = (): string => `198.${18 + randomInt(2)}.${randomInt(256)}.${randomInt(256)}`;

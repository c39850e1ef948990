import { db } from "@/lib/data/client";
import { findApplied } from "@/lib/data/revocation/verifiers";

let underWay: Promise<bigint[]> | null = null;
let next: Promise<bigint[]> | null = null;

/**
 * The last change that each verifier has applied, read after this was called. One query at a time serves all changes that
 * wait, or a hundred of them would keep the database from the verifiers that they wait for.
 */
export function readApplied(): Promise<bigint[]> {
  if (next) return next;
  if (!underWay) return read();
  next = underWay
    .catch(() => {})
    .then(() => {
      next = null;
      return read();
    });
  return next;
}

function read(): Promise<bigint[]> {
  underWay = findApplied(db()).finally(() => {
    underWay = null;
  });
  return underWay;
}

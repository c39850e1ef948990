import { db } from "@/lib/data/client";
import { findVerifiers } from "@/lib/data/revocation/verifiers";
import type { Context } from "@/lib/domain/context";
import type { VerifierRow } from "@/lib/domain/verifier";

/** Every process that verifies; a dead one until it is removed. */
export const listVerifiers = (_ctx: Context): Promise<VerifierRow[]> => findVerifiers(db());

"use server";

import { definePublicAction } from "@/lib/action";
import { setUp as run } from "@/lib/auth/set-up";
import { setUpSchema } from "@/lib/domain/set-up-schema";

/** Refused by itself as soon as there is a user. */
export const setUp = definePublicAction({ schema: setUpSchema, run });

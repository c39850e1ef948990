import { z } from "zod";
import { idSchema } from "@/lib/domain/text";
import { optionalAmountSchema } from "./money-schema";

export const setAiAccessSchema = z.object({
  id: idSchema,
  version: z.int().min(1),
  invited: z.boolean(),
  /** Dollars per calendar month in UTC, for all of the tenant's keys together; nothing for no limit. */
  monthlyBudget: optionalAmountSchema,
});

export type SetAiAccessForm = z.input<typeof setAiAccessSchema>;
export type SetAiAccess = z.output<typeof setAiAccessSchema>;

import { z } from "zod";
import { MODEL_SELECTIONS, type ModelSelection } from "@/lib/domain/grant";
import { editAllowlistSchema, editShape, newKeyShape } from "@/lib/domain/key-schema";
import { idSchema } from "@/lib/domain/text";
import { optionalAmountSchema } from "./money-schema";

const grantFields = {
  selection: z.enum(MODEL_SELECTIONS),
  modelIds: z.array(idSchema).max(1000),
  /** Dollars per calendar month in UTC; nothing for no limit but the tenant's. */
  monthlyBudget: optionalAmountSchema,
};

interface GrantFields {
  selection: ModelSelection;
  modelIds: string[];
  monthlyBudget: number | null;
}

const isSaid = ({ selection, modelIds }: GrantFields) => selection === "all" || modelIds.length > 0;
const UNSAID = { path: ["modelIds"], message: "Choose at least one model." };

const toGrant = <Form extends GrantFields>({ selection, modelIds, monthlyBudget, ...form }: Form) => ({
  ...form,
  grant: { selection, modelIds: selection === "all" ? [] : modelIds, monthlyBudget },
});

export const createAiKeySchema = newKeyShape.extend(grantFields).refine(isSaid, UNSAID).transform(toGrant);

export const editAiKeySchema = editShape
  .extend(editAllowlistSchema.shape)
  .extend(grantFields)
  .refine(isSaid, UNSAID)
  .transform(toGrant);

export type CreateAiKeyForm = z.input<typeof createAiKeySchema>;
export type EditAiKeyForm = z.input<typeof editAiKeySchema>;

import { z } from "zod";
import { parseDollars } from "./money";

const MESSAGE = "Enter dollars such as 0.15, from 0 to 1,000,000 with at most six decimals";

/** As it is typed → micro-dollars. */
export const amountSchema = z.string().transform((text, check) => parseDollars(text) ?? refuse(check, `${MESSAGE}.`));

/** The same, or nothing → null. */
export const optionalAmountSchema = z
  .string()
  .transform((text, check) =>
    text.trim() === "" ? null : (parseDollars(text) ?? refuse(check, `${MESSAGE}, or nothing.`)),
  );

function refuse(check: z.RefinementCtx, message: string) {
  check.addIssue({ code: "custom", message });
  return z.NEVER;
}

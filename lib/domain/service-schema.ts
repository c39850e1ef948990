import { z } from "zod";
import { canonicalAddress } from "./address";
import { PERMISSION_PATTERN } from "./group";

/** What a group must permit for its keys to check others. */
export const VERIFY_PERMISSION = "api-keys:verify";

const address = z.string("Give an address as text, or leave it out.").transform((text, check) => {
  const canonical = canonicalAddress(text);
  if (canonical) return canonical;
  check.addIssue({ code: "custom", message: "Give an IPv4 or IPv6 address such as 203.0.113.7 or 2001:db8::1." });
  return z.NEVER;
});

/**
 * What a program asks about a key that was presented to it. A misspelt field is refused: it would open what the right one
 * would have kept shut. Messages never repeat a value, which may be a secret.
 */
export const serviceQuestionSchema = z.strictObject(
  {
    key: z.string("Give the key that was presented, as text."),
    /** Where it was presented from. Without it, keys with an allowlist are refused. */
    address: address.optional(),
    permission: z
      .string("Give a permission as text, or leave it out.")
      .regex(PERMISSION_PATTERN, "Ask for one permission such as orders:read.")
      .optional(),
  },
  {
    error: ({ code }) =>
      code === "unrecognized_keys"
        ? "There is no such field: there are key, address and permission."
        : "Send a JSON object with the fields key, address and permission.",
  },
);

export type ServiceQuestion = z.output<typeof serviceQuestionSchema>;

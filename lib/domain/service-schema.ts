import { z } from "zod";
import { canonicalAddress } from "./address";
import { CHANNELS } from "./grant";
import { PERMISSION_PATTERN } from "./group";

/** What a group must permit for its keys to check others. */
export const VERIFY_PERMISSION = "api-keys:verify";

const address = z.string("Give an address as text, or leave it out.").transform((text, check) => {
  const canonical = canonicalAddress(text);
  if (canonical) return canonical;
  check.addIssue({ code: "custom", message: "Give an IPv4 or IPv6 address such as 203.0.113.7 or 2001:db8::1." });
  return z.NEVER;
});

const shapeError = (fields: string) => ({
  error: ({ code }: { code: string }) =>
    code === "unrecognized_keys"
      ? `There is no such field: there are ${fields}.`
      : `Send a JSON object with the fields ${fields}.`,
});

/**
 * What a program asks about a key that was presented to it. A misspelt field is refused: it would open what the right one
 * would have kept shut. Messages never repeat a value, which may be a secret.
 */
const keyQuestionSchema = z
  .strictObject(
    {
      key: z.string("Give the key that was presented, as text."),
      /** Where it was presented from. Without it, keys with an allowlist are refused. */
      address: address.optional(),
      permission: z
        .string("Give a permission as text, or leave it out.")
        .regex(PERMISSION_PATTERN, "Ask for one permission such as orders:read.")
        .optional(),
      /** Where it was presented, if it is a channel's: the others take no secret alone. */
      channel: z.enum(["rest", "http", "webService"], "A key alone opens rest, http and webService.").optional(),
    },
    shapeError("key, address, permission and channel"),
  )
  .refine(({ permission, channel }) => permission === undefined || channel === undefined, {
    path: ["permission"],
    message: "Ask for a permission or for a channel: credentials of channels have no permissions.",
  });

/** The same about a client id and a secret. The address is what guesses are counted for. */
const pairQuestionSchema = z.strictObject(
  {
    client_id: z.string("Give the client id that was presented, as text."),
    secret: z.string("Give the secret that was presented, as text."),
    channel: z.enum(CHANNELS, "Give one of ftp, rest, http, webService and email."),
    address,
  },
  shapeError("client_id, secret, channel and address"),
);

export type ServiceQuestion = z.output<typeof keyQuestionSchema> | z.output<typeof pairQuestionSchema>;

export function parseServiceQuestion(value: unknown): z.ZodSafeParseResult<ServiceQuestion> {
  const isPair = typeof value === "object" && value !== null && ("client_id" in value || "secret" in value);
  return isPair ? pairQuestionSchema.safeParse(value) : keyQuestionSchema.safeParse(value);
}

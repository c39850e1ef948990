import { z } from "zod";
import { canonicalAddress } from "./address";
import { parseAllowlist } from "./allowlist";
import { GRACE_CHOICES, isCalendarDate, isTimeZone } from "./expiry";
import { rateLimitFields } from "./rate-limit-schema";
import { idSchema, lineOfText, linesOfText } from "./text";

/** The rules of forms, actions and REST alike. Dates are checked against today by the services, which know the time. */
const name = lineOfText({ label: "key name", min: 2, max: 200 });
const description = linesOfText({ label: "description", max: 1000 });
const groupId = z.string().min(1, "Choose an authorization group.").pipe(idSchema);

/** Text with one address or CIDR per line → canonical entries. */
const allowlist = z.string().transform((text, check) => {
  const parsed = parseAllowlist(text);
  if (parsed.ok) return parsed.entries;
  for (const error of parsed.errors) check.addIssue({ code: "custom", message: error.message });
  return z.NEVER;
});

/** `YYYY-MM-DD`, or empty for never. */
const expiresOn = z.string().refine((text) => text === "" || isCalendarDate(text), "Enter a date such as 2030-12-31.");
const timeZone = z.string().refine(isTimeZone, "This time zone is unknown.");

/** The tenant that the form was opened for: another tab may have switched to another one since. */
const tenantId = idSchema;

/** What a new key of any kind is asked for. */
export const newKeyShape = z.object({
  tenantId,
  /** One per opened form, so that a repeated submission makes no second key. */
  submissionId: z.uuid(),
  name,
  description,
  expiresOn,
  timeZone,
  allowlist,
  ...rateLimitFields,
});

/** Which key, as the form saw it. */
const seenKeyShape = z.object({ id: idSchema, version: z.int() });

export const editShape = seenKeyShape.extend({ name, description, ...rateLimitFields });

export const rotationShape = seenKeyShape.extend({
  /** Empty keeps the expiry that the key has. */
  expiresOn,
  timeZone,
});

export const generateKeySchema = newKeyShape.extend({ groupId });

export const editKeySchema = editShape.extend({ groupId, allowlist });

export const editAllowlistSchema = seenKeyShape.extend({ allowlist });

export const rotateKeySchema = rotationShape.extend({ grace: z.enum(GRACE_CHOICES) });

const ids = z.array(idSchema).min(1).max(100);

export const revokeKeysSchema = z.object({
  ids,
  reason: lineOfText({ label: "reason", max: 200 }),
});

export const deleteKeysSchema = z.object({ ids });

export const keyIdSchema = z.object({ id: idSchema });

export const checkAddressSchema = z.object({
  id: idSchema,
  address: z.string().transform((text, check) => {
    const address = canonicalAddress(text.trim());
    if (address) return address;
    check.addIssue({ code: "custom", message: "Enter an IPv4 or IPv6 address such as 203.0.113.7 or 2001:db8::1." });
    return z.NEVER;
  }),
});

export type NewKeyForm = z.output<typeof newKeyShape>;
export type GenerateKeyForm = z.input<typeof generateKeySchema>;
export type EditKeyForm = z.input<typeof editKeySchema>;
export type EditAllowlistForm = z.input<typeof editAllowlistSchema>;
export type RotateKeyForm = z.input<typeof rotateKeySchema>;
export type RotateKey = z.output<typeof rotateKeySchema>;
export type RevokeKeys = z.output<typeof revokeKeysSchema>;
export type DeleteKeys = z.output<typeof deleteKeysSchema>;
export type CheckAddress = z.output<typeof checkAddressSchema>;

import { z } from "zod";
import { MAX_ALLOWLIST_ENTRIES, parseEntry } from "@/lib/domain/allowlist";
import { GRACE_CHOICES } from "@/lib/domain/expiry";
import { RATE_LIMIT_MAX, type RateLimits } from "@/lib/domain/rate-limit";
import { lineOfText, linesOfText } from "@/lib/domain/text";
import { groupIdentifier } from "./group-identifier";

/** What programs send. Names as the contract has them: camelCase in requests, snake_case in answers. */

export const MEMO_MAX = 500;
const NAME_MAX = 200;

const memo = linesOfText({ label: "memo", max: MEMO_MAX }).meta({
  description: "What the key is for. It becomes the key's `description`.",
  maxLength: MEMO_MAX,
  examples: ["Development API Key"],
});

const name = lineOfText({ label: "key name", min: 2, max: NAME_MAX });

const allowedIps = z
  .array(z.string().meta({ description: "An IPv4 or IPv6 address, or a range such as 192.0.2.0/24." }))
  .max(MAX_ALLOWLIST_ENTRIES, `Give at most ${MAX_ALLOWLIST_ENTRIES} entries. Join neighbouring addresses into ranges.`)
  .transform((texts, check) => {
    const entries = new Set<string>();
    for (const [index, text] of texts.entries()) {
      const parsed = parseEntry(text.trim());
      if (parsed.ok) entries.add(parsed.entry);
      else check.addIssue({ code: "custom", message: parsed.message, path: [index] });
    }
    return [...entries];
  })
  .meta({
    description: "The addresses from which the key may be used. None: from anywhere.",
    examples: [["192.168.1.100", "2001:db8::/32"]],
  });

/** Later years have five digits, which ISO 8601 texts and databases do not agree on. */
const FIRST_INSTANT_TOO_LATE = Date.UTC(9999, 0);

const expiresAt = z.iso
  .datetime({ offset: true, error: "Give an instant with its offset, such as 2030-12-31T23:59:59Z." })
  .transform((text) => new Date(text))
  .refine((instant) => instant.getTime() < FIRST_INSTANT_TOO_LATE, "Give an instant before the year 9999.")
  .meta({
    description: "The first instant at which the key no longer works (ISO 8601 with an offset), in the future.",
    examples: ["2030-12-31T23:59:59Z"],
  });

const authorizationGroup = groupIdentifier.meta({
  description:
    "The identifier of the group that says what the key may do, as `GET /api/account/authorization-groups` lists them. None of its permissions may be beyond the calling key's. Left out, a new key gets the calling key's own group, and may do whatever that may.",
  examples: ["clx1a2b3c4d5e6f7g8h9i0j2"],
});

/** Of a key, or of all keys of an account together. */
export const rateLimit = (field: keyof RateLimits, window: string) =>
  z
    .int("Give a whole number.")
    .min(1, "Give at least 1, or null for no limit.")
    .max(RATE_LIMIT_MAX[field], `Give at most ${RATE_LIMIT_MAX[field].toLocaleString("en")}.`)
    .nullable()
    .meta({ description: `How many requests are let in per ${window}. Null: as many as come.`, examples: [10] });

const requestsPerSecond = rateLimit("requestsPerSecond", "second");
const requestsPerDay = rateLimit("requestsPerDay", "day of UTC");

/**
 * Of a key of any kind. Null clears what may be empty; what is left out of a new key has no value, and in a change stays as
 * it is.
 *
 * @param otherwise what a new key is called that has neither a name nor a memo
 */
export const keyFields = (otherwise: string) => ({
  memo: memo.nullable(),
  name: name.meta({
    description: `What the key is called. Left out, a new key is called by the first line of its memo, or \`${otherwise}\` where that has fewer than two characters.`,
    minLength: 2,
    maxLength: NAME_MAX,
    examples: ["Mobile App"],
  }),
  allowedIps: allowedIps.nullable(),
  expiresAt: expiresAt.nullable(),
  requestsPerSecond,
  requestsPerDay,
});

export const API_KEY_NAME = "API key";

const fields = { ...keyFields(API_KEY_NAME), authorizationGroup };

export const createKeyInput = z.strictObject(fields).partial().meta({ id: "NewApiKey" });
export const changeKeyInput = z.strictObject(fields).partial().meta({ id: "ApiKeyChange" });

/** Of a new secret of any kind. */
export const newExpiresAt = expiresAt.meta({
  description: "A new expiry. Left out, the key keeps the one that it has.",
});

export const rotateKeyInput = z
  .strictObject({
    expiresAt: newExpiresAt,
    grace: z.enum(GRACE_CHOICES).meta({
      description: "How long the old secret keeps working, never past the old expiry. Left out: it stops at once.",
    }),
  })
  .partial()
  .meta({ id: "Rotation" });

export const revokeKeyInput = z
  .strictObject({
    reason: lineOfText({ label: "reason", max: 200 }).meta({
      description: "For the audit log.",
      maxLength: 200,
      examples: ["Leaked in a public repository"],
    }),
  })
  .partial()
  .meta({ id: "Revocation" });

export type CreateKeyInput = z.output<typeof createKeyInput>;
export type ChangeKeyInput = z.output<typeof changeKeyInput>;
export type RotateKeyInput = z.output<typeof rotateKeyInput>;

/** What a key is called whose maker gave it no name: by the first line of its memo, where that can be a name. */
export function defaultName(memo: string | null | undefined, otherwise: string): string {
  const [first = ""] = (memo ?? "").split("\n", 1);
  const short = [...first.replaceAll("\t", " ")].slice(0, NAME_MAX).join("");
  return name.safeParse(short).data ?? otherwise;
}

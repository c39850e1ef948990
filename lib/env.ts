import { z } from "zod";

/**
 * The only reader of process.env. Read on first use, not on import: `next build` evaluates every module on a
 * machine that has no configuration yet.
 */
const list = z
  .string()
  .default("")
  .transform((text) => text.split(/[\s,]+/).filter(Boolean));

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Address to listen on. Without it: all of them, IPv6 and IPv4. */
  HOST: z.string().min(1).optional(),
  /** PostgreSQL 15 or newer. The set-up fills it in when the embedded database serves. */
  DATABASE_URL: z.string().min(1),
  /** Where browsers reach the console, without a trailing slash. Decides whether cookies are marked Secure. */
  PORTCULLIS_URL: z.url().transform((url) => url.replace(/\/+$/, "")),
  /** Encrypts session cookies. At least 32 characters. */
  PORTCULLIS_SECRET: z.string().min(32),
  /** Base64 keys of at least 32 bytes, separated by commas. The first digests new secrets; all of them verify. */
  PORTCULLIS_PEPPERS: list.pipe(
    z
      .array(
        z
          .string()
          .transform((text) => Buffer.from(text, "base64"))
          .refine((key) => key.length >= 32, "each pepper is at least 32 bytes, in base64"),
      )
      .min(1),
  ),
  /** Socket peers (addresses or CIDR ranges) whose X-Forwarded-For is believed. */
  PORTCULLIS_TRUSTED_PROXIES: list,
  PORTCULLIS_KEY_PREFIX: z
    .string()
    // Two letters more tell the kinds of key apart.
    .regex(/^[a-z][a-z0-9]{1,7}$/, "2 to 8 lower-case letters and digits, beginning with a letter")
    .default("ptc"),
  PORTCULLIS_EXPIRING_SOON_DAYS: z.coerce.number().int().min(1).max(365).default(30),
  /** Filled in by the set-up: the demo accounts exist and may be shown on the sign-in page. */
  PORTCULLIS_DEMO: z.stringbool().default(false),
  /** A file where the console notes revocations, outside of the database. The set-up fills it in. */
  PORTCULLIS_REVOCATION_JOURNAL: z.string().min(1).optional(),
  /** Who may read /metrics; without it, programs on this machine may. */
  PORTCULLIS_METRICS_TOKEN: z.string().min(16).optional(),
  /** Valkey or Redis 6.2 or newer, where all verifiers count requests together. Without it, each counts by itself. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** Seconds that what is being answered goes on after its AI key has lost access. */
  PORTCULLIS_STREAM_GRACE: z.coerce.number().min(0).max(3600).default(0),
  /** Seconds that a model's upstream may take until it begins to answer, and between two pieces of its answer. */
  PORTCULLIS_UPSTREAM_TIMEOUT: z.coerce.number().positive().max(3600).default(600),
  /** Seconds that an answer of a model may take as a whole, however slowly it is read. */
  PORTCULLIS_ANSWER_TIMEOUT: z.coerce.number().positive().max(86_400).default(3600),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});

export type Env = z.output<typeof schema>;

let cached: Env | undefined;

/** @throws Error that names every variable at fault, one line each, without their values. */
export function env(): Env {
  if (cached) return cached;
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The configuration is not usable.\n${lines.join("\n")}`);
  }
  cached = parsed.data;
  return cached;
}

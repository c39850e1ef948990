/** Why a key is not let in. A newer Portcullis may know more reasons: whatever it is, it means no. */
export type DenialReason =
  | "guessing_throttled"
  | "unknown_key"
  | "key_revoked"
  | "secret_retired"
  | "key_expired"
  | "tenant_suspended"
  | "address_not_allowed"
  | "not_accepted_here"
  | "permission_missing"
  | "model_not_allowed"
  | "budget_exhausted"
  | "rate_limited";

/** Who a key belongs to, and what it may do. */
export interface Holder {
  tenant: { id: string; name: string };
  /** `expires_at`: RFC 3339 in UTC, or null for never. */
  key: { id: string; name: string; expires_at: string | null };
  permissions: string[];
  /** Of a channel's credential. */
  client_id?: string;
}

export type Allowed = Holder & { allowed: true; reason: null };

export interface Denied {
  allowed: false;
  reason: DenialReason;
  /** For whoever presented the key: it may be a thief, and tells no more than the reason. */
  message: string;
  /** With `rate_limited` and `guessing_throttled`: whole seconds until it makes sense to try again. */
  retry_after?: number;
}

export type Verdict = Allowed | Denied;

/** About a client id and its secret. */
export interface PairQuestion {
  clientId: string;
  secret: string;
  channel: "ftp" | "rest" | "http" | "webService" | "email";
  /** Where it was presented from. Guesses are counted for it. */
  address: string;
}

export interface KeyQuestion {
  /** As it was presented. */
  key: string;
  /** Where it was presented from: IPv4 or IPv6. Without it, keys with an allowlist are refused. */
  address?: string | undefined;
  /** Such as `orders:read`. Without it, no permission in particular is needed. */
  permission?: string | undefined;
}

export type Question = KeyQuestion | PairQuestion;

export interface Options {
  /** Where Portcullis or one of its verifiers listens: `https://keys.example.com`. */
  url: string;
  /** A tenant API key whose authorization group permits `api-keys:verify`. */
  credential: string;
  /** For an answer, the second attempt included, in milliseconds. 2,000 by default. */
  timeoutMs?: number;
}

/** Why there is no verdict, in Portcullis's words (RFC 9457). */
export interface VerificationProblem {
  title?: string;
  /** Such as `permission_missing` for the service credential itself. */
  code: string;
  detail: string;
  /** What is wrong with which field of the question. */
  errors?: { field: string; detail: string }[];
}

/** There is no verdict, so the key must not be let in. No message holds a key. */
export class VerificationError extends Error {
  override readonly name = "VerificationError";

  /**
   * @param status null where no answer came
   * @param problem null where it was not Portcullis that answered, but a proxy on the way
   */
  constructor(
    message: string,
    readonly status: number | null = null,
    readonly problem: VerificationProblem | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  get code(): string | null {
    return this.problem?.code ?? null;
  }
}

/**
 * Asks Portcullis about keys. Nothing is kept: an answer holds for the request that it was asked for, so that a revoked
 * key is refused from the moment on at which the revocation has returned.
 */
export class Portcullis {
  readonly #endpoint: URL;
  readonly #credential: string;
  readonly #timeoutMs: number;

  constructor({ url, credential, timeoutMs = 2_000 }: Options) {
    this.#endpoint = new URL("v1/verify", url.endsWith("/") ? url : `${url}/`);
    this.#credential = credential;
    this.#timeoutMs = timeoutMs;
  }

  /**
   * May the holder of this key in? A 503 and a lost connection are tried once more.
   *
   * @throws VerificationError when there is no verdict: nobody answered in time, or the question or the service credential
   *   was refused. Let nobody in then
   */
  async verify(question: Question): Promise<Verdict> {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    let answer = await this.#ask(question, signal).catch(() => null);
    if (answer === null || answer.status === 503) {
      await answer?.body?.cancel();
      answer = await this.#ask(question, signal).catch((cause: unknown) => {
        throw new VerificationError("Portcullis did not answer.", null, null, { cause });
      });
    }
    const body = await answer.json().catch(() => null);
    if (answer.status === 200 && isVerdict(body)) return body;
    throw refusal(answer.status, body);
  }

  #ask(question: Question, signal: AbortSignal): Promise<Response> {
    return fetch(this.#endpoint, {
      method: "POST",
      headers: { "X-API-Key": this.#credential, "Content-Type": "application/json" },
      body: JSON.stringify(bodyOf(question)),
      // Neither the credential nor the key follows anybody elsewhere.
      redirect: "error",
      cache: "no-store",
      signal,
    });
  }
}

function bodyOf(question: Question): object {
  const { address } = question;
  if ("key" in question) return { key: question.key, address, permission: question.permission };
  return { client_id: question.clientId, secret: question.secret, channel: question.channel, address };
}

/** Anything that is not exactly a verdict is none. */
function isVerdict(body: unknown): body is Verdict {
  if (!isRecord(body)) return false;
  if (body.allowed !== true) return body.allowed === false && typeof body.reason === "string";
  return isRecord(body.tenant) && isRecord(body.key) && Array.isArray(body.permissions);
}

function refusal(status: number, body: unknown): VerificationError {
  const problem = isProblem(body) ? body : null;
  const reasons = problem?.errors?.map(({ field, detail }) => `${field}: ${detail}`) ?? [];
  const sentences = reasons.length > 0 ? reasons.join(" ") : problem?.detail;
  return new VerificationError(
    `Portcullis gave no verdict but ${status}${sentences === undefined ? "." : `: ${sentences}`}`,
    status,
    problem,
  );
}

const isProblem = (body: unknown): body is VerificationProblem =>
  isRecord(body) && typeof body.code === "string" && typeof body.detail === "string";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

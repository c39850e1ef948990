/** The closed list of expected failures. Anything else is a fault: logged under an id, shown as one generic sentence. */
export const ERROR_CODES = [
  "INVALID_INPUT",
  "SIGNED_OUT",
  "FORBIDDEN",
  "NOT_FOUND",
  "CONFLICT",
  "ALREADY_DONE",
  "LIMIT_REACHED",
  "THROTTLED",
  "INTERNAL",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Messages per field, in the order in which they were found. */
export type FieldErrors = Record<string, string[]>;

export interface Failure {
  ok: false;
  code: ErrorCode;
  /** A sentence for the person who pressed the button. */
  message: string;
  fieldErrors?: FieldErrors;
}

export type ActionResult<T> = { ok: true; data: T } | Failure;

/** An expected failure on its way up to the one place that turns it into a result. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly fieldErrors: FieldErrors | undefined;

  constructor(code: ErrorCode, message: string, fieldErrors?: FieldErrors) {
    super(message);
    this.name = "DomainError";
    this.code = code;
    this.fieldErrors = fieldErrors;
  }
}

/** The record is no longer what the caller has seen of it. */
export class Stale extends DomainError {
  constructor(message: string) {
    super("CONFLICT", message);
    this.name = "Stale";
  }
}

/** A key is to be changed by its own secret that a rotation is replacing. */
export class Retiring extends DomainError {
  constructor() {
    super("FORBIDDEN", "Only the key's new secret may change it.");
    this.name = "Retiring";
  }
}

const DEFAULT_MESSAGES: Partial<Record<ErrorCode, string>> = {
  SIGNED_OUT: "Your session has ended. Sign in again.",
  FORBIDDEN: "You don't have permission to do this.",
  // One sentence for missing and foreign records: which of the two it is stays unknown to the caller.
  NOT_FOUND: "This record does not exist or is not available to you.",
};

/** @throws DomainError always */
export function fail(code: ErrorCode, message = DEFAULT_MESSAGES[code] ?? code, fieldErrors?: FieldErrors): never {
  throw new DomainError(code, message, fieldErrors);
}

/** @throws DomainError INVALID_INPUT with the message on one field */
export function failField(field: string, message: string): never {
  throw new DomainError("INVALID_INPUT", "Check the marked fields.", { [field]: [message] });
}

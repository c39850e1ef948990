import type { Problem } from "./contract.js";

/** Why a request was refused. A newer Portcullis may know more: compare those that you can do something about. */
export type ProblemCode = Problem["code"];

/** What was asked for was not done, or nobody knows whether it was. No message holds a key. */
export class AccountError extends Error {
  override readonly name = "AccountError";

  /**
   * @param status null where no answer came
   * @param problem null where it was not Portcullis that answered, but a proxy on the way
   */
  constructor(
    readonly status: number | null,
    readonly problem: Problem | null = null,
    options?: ErrorOptions,
  ) {
    super(problem?.detail ?? messageOf(status), options);
  }

  get code(): ProblemCode | null {
    return this.problem?.code ?? null;
  }
}

const messageOf = (status: number | null) =>
  status === null ? "Portcullis did not answer." : `There was no answer of Portcullis, but a ${status}.`;

/** Whether a body is a problem document of Portcullis. */
export function isProblem(body: unknown): body is Problem {
  if (typeof body !== "object" || body === null) return false;
  return "code" in body && typeof body.code === "string" && "detail" in body && typeof body.detail === "string";
}

import { unstable_isUnrecognizedActionError } from "next/navigation";
import type { ActionResult } from "@/lib/domain/result";

/** A server action as components see it: handed to them as a property by the page. */
export type Action<Input, Output> = (input: Input) => Promise<ActionResult<Output>>;

/** Runs an action and never rejects: a request that got no answer becomes a failure that can be shown. */
export async function callAction<Input, Output>(
  action: Action<Input, Output>,
  input: Input,
): Promise<ActionResult<Output>> {
  try {
    return await action(input);
  } catch (error) {
    // The server was upgraded under an open page; trying again could never succeed.
    const message = unstable_isUnrecognizedActionError(error)
      ? "Portcullis was updated in the meantime. Copy what you typed and reload this page."
      : "The connection was lost. Nothing that you typed is lost; try again.";
    return { ok: false, code: "INTERNAL", message };
  }
}

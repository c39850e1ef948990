import type { ApiKey, ChangedApiKey, CreatedApiKey, RotatedApiKey } from "@/clients/typescript/contract";
import { Refused } from "./fault";
import { keyFields } from "./key-text";
import { formatFields, type Output, print, printJson, say, WriteError } from "./output";

export const printKey = (answer: { data: ApiKey }, output: Output): Promise<void> =>
  output === "json" ? printJson(answer) : print(formatFields(keyFields(answer.data)));

export async function printChange(answer: ChangedApiKey, output: Output): Promise<void> {
  await printKey(answer, output);
  if (output === "table") say(propagationText(answer.meta));
}

/**
 * The secret stands alone on standard output where that is no terminal, so that it can be piped to where it belongs.
 *
 * @throws Refused where it could not be written: nobody has it then
 */
export async function printSecret(answer: CreatedApiKey | RotatedApiKey, output: Output): Promise<void> {
  const { data, meta } = answer;
  if (output === "table") {
    say(formatFields(keyFields(data)));
    if ("propagation" in meta) say(propagationText(meta));
    say(process.stdout.isTTY ? "\nThe secret. It will not be shown again:" : "");
  }
  try {
    await (output === "json" ? printJson(answer) : print(meta.secret_token));
  } catch (error) {
    throw error instanceof WriteError ? lost(answer, error) : error;
  }
}

const lost = ({ data: { name, identifier }, meta }: CreatedApiKey | RotatedApiKey, { message }: WriteError) =>
  new Refused(
    `${message} The key ${name} was ${"propagation" in meta ? "rotated" : "created"}, but its secret is lost, and can't be shown again.
Give it a new one: portcullis keys rotate ${identifier}
Or end it: portcullis keys delete ${identifier}`,
  );

export const propagationText = ({ propagation: { verifiers, acknowledged, ms } }: ChangedApiKey["meta"]) =>
  `Applied everywhere: ${acknowledged} of ${verifiers} ${verifiers === 1 ? "verifier" : "verifiers"}, ${ms} ms`;

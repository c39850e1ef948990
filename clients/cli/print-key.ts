import type {
  ChangedApiKey,
  CreatedApiKey,
  CreatedChannelCredential,
  RotatedApiKey,
  RotatedChannelCredential,
} from "@/clients/typescript/contract";
import type { Topic } from "./command";
import { Refused } from "./fault";
import { type AnyKey, keyFields } from "./key-text";
import { formatFields, type Output, print, printJson, say, WriteError } from "./output";

/** An answer that may hold a secret. */
type Secrets = CreatedApiKey | CreatedChannelCredential | RotatedApiKey | RotatedChannelCredential;

export const printKey = (answer: { data: AnyKey }, output: Output): Promise<void> =>
  output === "json" ? printJson(answer) : print(formatFields(keyFields(answer.data)));

export async function printChange(
  answer: { data: AnyKey; meta: ChangedApiKey["meta"] },
  output: Output,
): Promise<void> {
  await printKey(answer, output);
  if (output === "table") say(propagationText(answer.meta));
}

/**
 * The secret stands alone on standard output where that is no terminal, so that it can be piped to where it belongs. One
 * that somebody has chosen is not repeated.
 *
 * @throws Refused where it could not be written: nobody has it then
 */
export async function printSecret(answer: Secrets, topic: Topic, output: Output): Promise<void> {
  const { data, meta } = answer;
  if (output === "table") {
    say(formatFields(keyFields(data)));
    if ("propagation" in meta) say(propagationText(meta));
    if (meta.secret_token === null) return;
    say(process.stdout.isTTY ? "\nThe secret. It will not be shown again:" : "");
  }
  try {
    await (output === "json" ? printJson(answer) : print(meta.secret_token ?? ""));
  } catch (error) {
    throw error instanceof WriteError && meta.secret_token !== null ? lost(answer, topic, error) : error;
  }
}

const lost = ({ data: { name, identifier }, meta }: Secrets, topic: Topic, { message }: WriteError) =>
  new Refused(
    `${message} The key ${name} was ${"propagation" in meta ? "rotated" : "created"}, but its secret is lost, and can't be shown again.
Give it a new one: portcullis ${topic} rotate ${identifier}
Or end it: portcullis ${topic} delete ${identifier}`,
  );

export const propagationText = ({ propagation: { verifiers, acknowledged, ms } }: ChangedApiKey["meta"]) =>
  `Applied everywhere: ${acknowledged} of ${verifiers} ${verifiers === 1 ? "verifier" : "verifiers"}, ${ms} ms`;

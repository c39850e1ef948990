import type { ApiKey, ChangedApiKey, CreatedApiKey, RotatedApiKey } from "@/clients/typescript/contract";
import { keyFields } from "./key-text";
import { formatFields, type Output, printJson } from "./output";

export function printKey(answer: { data: ApiKey }, output: Output): void {
  if (output === "json") printJson(answer);
  else console.log(formatFields(keyFields(answer.data)));
}

export function printChange(answer: ChangedApiKey, output: Output): void {
  printKey(answer, output);
  if (output === "table") console.error(propagationText(answer.meta));
}

/** The secret stands alone on standard output where that is no terminal, so that it can be piped to where it belongs. */
export function printSecret(answer: CreatedApiKey | RotatedApiKey, output: Output): void {
  if (output === "json") {
    printJson(answer);
    return;
  }
  const { data, meta } = answer;
  console.error(formatFields(keyFields(data)));
  if ("propagation" in meta) console.error(propagationText(meta));
  console.error(process.stdout.isTTY ? "\nThe secret. It will not be shown again:" : "");
  console.log(meta.secret_token);
}

const propagationText = ({ propagation: { verifiers, acknowledged, ms } }: ChangedApiKey["meta"]) =>
  `Applied everywhere: ${acknowledged} of ${verifiers} verifiers, ${ms} ms`;

import type { Column } from "@/clients/cli/list-table";
import { formatFields, type Output, print, printJson, say } from "@/clients/cli/output";
import { propagationText } from "@/clients/cli/print-key";
import type { ChangedSubAccount, SubAccount } from "@/clients/typescript/contract";

export const COLUMNS: readonly Column<SubAccount>[] = [
  { title: "identifier", text: ({ identifier }) => identifier },
  { title: "name", text: ({ name }) => name, shrinks: true },
  { title: "status", text: ({ status }) => status },
  { title: "API keys", text: (account) => usage(account.api_keys) },
  { title: "allowed", text: ({ requests_last_day }) => String(requests_last_day.allowed) },
  { title: "denied", text: ({ requests_last_day }) => String(requests_last_day.denied) },
];

const fields = (account: SubAccount): [string, string][] => [
  ["Identifier", account.identifier],
  ["Name", account.name],
  ["Status", account.suspended_at ? `suspended at ${account.suspended_at}` : account.status],
  ["API keys", usage(account.api_keys)],
  ["Channel credentials", usage(account.channel_credentials)],
  ["AI keys", usage(account.ai_keys)],
  ["Requests per second", String(account.requests_per_second ?? "no limit")],
  ["Requests per day", String(account.requests_per_day ?? "no limit")],
  ["Last 24 hours", `${account.requests_last_day.allowed} allowed, ${account.requests_last_day.denied} denied`],
  ["Created", account.created_at],
];

const usage = ({ used, limit }: SubAccount["api_keys"]) => `${used}/${limit}`;

export const printOne = (answer: { data: SubAccount }, output: Output): Promise<void> =>
  output === "json" ? printJson(answer) : print(formatFields(fields(answer.data)));

export async function printChanged(answer: ChangedSubAccount, output: Output): Promise<void> {
  await printOne(answer, output);
  if (output === "table") say(propagationText(answer.meta));
}

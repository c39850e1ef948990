import { account, defineCommand, SUB_ACCOUNTS_PATH } from "@/clients/cli/command";
import { printPage } from "@/clients/cli/print-page";
import { answerOf } from "@/clients/typescript/account";
import { COLUMNS } from "./print";

export const list = defineCommand({
  command: "list",
  describe: "List sub-accounts and what they use",
  builder: (yargs) =>
    yargs
      .option("page", { type: "number", describe: "Which page" })
      .option("limit", { type: "number", describe: "How many a page" })
      .option("search", { type: "string", describe: "Only those with this in their name" })
      .option("sort", { choices: ["name", "users", "createdAt"] as const, describe: "By what" })
      .option("direction", { choices: ["asc", "desc"] as const, implies: "sort", describe: "Up or down" }),
  async handler({ output, page, limit, search, sort, direction }) {
    const client = await account();
    const query = { page, limit, search, sort, direction };
    const answer = answerOf(await client.GET(SUB_ACCOUNTS_PATH, { params: { query } }));
    await printPage(answer, COLUMNS, "sub-account", output);
  },
});

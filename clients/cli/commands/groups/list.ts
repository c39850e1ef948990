import { account, defineCommand } from "@/clients/cli/command";
import type { Column } from "@/clients/cli/list-table";
import { printPage } from "@/clients/cli/print-page";
import { answerOf } from "@/clients/typescript/account";
import type { ApiGroup } from "@/clients/typescript/contract";

const COLUMNS: readonly Column<ApiGroup>[] = [
  { title: "identifier", text: ({ identifier }) => identifier },
  { title: "name", text: ({ name }) => name, shrinks: true },
  { title: "permissions", text: ({ permissions }) => permissions.join(" ") || "none", shrinks: true },
];

export const list = defineCommand({
  command: "list",
  describe: "List the groups by name, each with the identifier that --group wants",
  builder: (yargs) =>
    yargs
      .option("page", { type: "number", describe: "The page to show, counted from 1" })
      .option("limit", { type: "number", describe: "How many groups a page has, at most 100" }),
  async handler({ page, limit, output }) {
    const client = await account();
    const query = { page, limit };
    const answer = answerOf(await client.GET("/api/account/authorization-groups", { params: { query } }));
    await printPage(answer, COLUMNS, "group", output);
  },
});

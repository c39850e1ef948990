import { account, defineCommand, identifierOf, identifierOption } from "@/clients/cli/command";
import { KEY_COLUMNS } from "@/clients/cli/key-text";
import { printChange, printSecret } from "@/clients/cli/print-key";
import { readLine } from "@/clients/cli/prompt";
import { answerOf } from "@/clients/typescript/account";
import type { ApiKey, operations } from "@/clients/typescript/contract";
import { deleteCommand } from "./delete";
import { assertSome, keyInput, withKeyFields } from "./fields";
import { getCommand } from "./get";
import { printList, withListOptions } from "./list";
import type { KeyResource } from "./resource";
import { revokeCommand } from "./revoke";

const PATH = "/api/account/api-keys";
const KEY_PATH = `${PATH}/{identifier}` as const;
const GRACES = ["immediately", "oneHour", "oneDay", "sevenDays"] as const;

const KEYS: KeyResource<ApiKey, NonNullable<operations["listApiKeys"]["parameters"]["query"]>> = {
  topic: "keys",
  columns: KEY_COLUMNS,
  list: async (client, query) => answerOf(await client.GET(PATH, { params: { query } })),
  read: async (client, params) => answerOf(await client.GET(KEY_PATH, { params })),
  revoke: async (client, params, body) => answerOf(await client.POST(`${KEY_PATH}/revoke`, { params, body })),
  remove: async (client, params) => answerOf(await client.DELETE(KEY_PATH, { params })),
};

const list = defineCommand({
  command: "list",
  describe: "List keys, newest first",
  builder: (yargs) =>
    withListOptions(yargs).option("group", {
      type: "string",
      describe: "Only keys of this authorization group, by its identifier from `groups list`",
    }),
  handler: ({ page, limit, status, expiration, search, sort, direction, group, ...options }) =>
    printList(KEYS, { page, limit, status, expiration, search, sort, direction, group }, options),
});

const withFields = (yargs: Parameters<typeof withKeyFields>[0]) =>
  withKeyFields(yargs).option("group", {
    type: "string",
    describe: "The identifier of its authorization group, as `groups list` shows it",
  });

const create = defineCommand({
  command: "create",
  describe: "Create a key and print its secret, this one time. Without --group, it may do whatever the key in use may",
  builder: withFields,
  async handler(options) {
    const input = { ...keyInput(options), authorizationGroup: options.group };
    const body = { ...input, name: options.name ?? (await readLine("Name", "name")) };
    const client = await account();
    await printSecret(answerOf(await client.POST(PATH, { body })), KEYS.topic, options.output);
  },
});

const edit = defineCommand({
  command: "edit <identifier>",
  describe: "Change what is given, and leave the rest as it is",
  builder: (yargs) => withFields(yargs).positional("identifier", identifierOption(KEYS.topic)),
  async handler(options) {
    const body = { ...keyInput(options), authorizationGroup: options.group };
    assertSome(body);
    const client = await account();
    const params = identifierOf(options.identifier, KEYS.topic);
    await printChange(answerOf(await client.PATCH(KEY_PATH, { params, body })), options.output);
  },
});

const rotate = defineCommand({
  command: "rotate <identifier>",
  describe: "Give a key a new secret and print it, this one time",
  builder: (yargs) =>
    yargs
      .positional("identifier", identifierOption(KEYS.topic))
      .option("grace", { choices: GRACES, describe: "When the old secret ends. Without it, immediately" })
      .option("expires-at", { type: "string", describe: "A new expiry, such as 2030-12-31T23:59:59Z" }),
  async handler({ identifier, grace, expiresAt, output }) {
    const client = await account();
    const params = identifierOf(identifier, KEYS.topic);
    const body = { grace, expiresAt };
    await printSecret(answerOf(await client.POST(`${KEY_PATH}/rotate`, { params, body })), KEYS.topic, output);
  },
});

export const keys = defineCommand({
  command: "keys <command>",
  describe: "List, create and change API keys",
  builder: (yargs) =>
    yargs
      .command(list)
      .command(getCommand(KEYS))
      .command(create)
      .command(edit)
      .command(rotate)
      .command(revokeCommand(KEYS))
      .command(deleteCommand(KEYS))
      .recommendCommands()
      .demandCommand(1, "What is to be done with keys?"),
  // One of the commands below is always there.
  handler: async () => {},
});

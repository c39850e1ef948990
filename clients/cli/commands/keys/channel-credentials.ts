import { account, defineCommand, identifierOf, identifierOption } from "@/clients/cli/command";
import { CREDENTIAL_COLUMNS } from "@/clients/cli/key-text";
import { printChange, printSecret } from "@/clients/cli/print-key";
import { readLine, readSecret } from "@/clients/cli/prompt";
import { answerOf } from "@/clients/typescript/account";
import type { ChannelCredential, operations } from "@/clients/typescript/contract";
import { deleteCommand } from "./delete";
import { assertSome, keyInput, withKeyFields } from "./fields";
import { getCommand } from "./get";
import { printList, withListOptions } from "./list";
import type { KeyResource } from "./resource";
import { revokeCommand } from "./revoke";

const PATH = "/api/account/channel-credentials";
const CREDENTIAL_PATH = `${PATH}/{identifier}` as const;
const CHANNELS = ["ftp", "rest", "http", "webService", "email"] as const;

type Query = NonNullable<operations["listChannelCredentials"]["parameters"]["query"]>;

const CREDENTIALS: KeyResource<ChannelCredential, Query> = {
  topic: "channel-credentials",
  columns: CREDENTIAL_COLUMNS,
  list: async (client, query) => answerOf(await client.GET(PATH, { params: { query } })),
  read: async (client, params) => answerOf(await client.GET(CREDENTIAL_PATH, { params })),
  revoke: async (client, params, body) => answerOf(await client.POST(`${CREDENTIAL_PATH}/revoke`, { params, body })),
  remove: async (client, params) => answerOf(await client.DELETE(CREDENTIAL_PATH, { params })),
};

const OWN_SECRET = {
  type: "boolean",
  default: false,
  describe: "Read an API Secret of your own from the terminal or from standard input, blanks around it left out",
} as const;

const chosenSecret = async (isOwn: boolean) => (isOwn ? await readSecret("API Secret") : undefined);

const list = defineCommand({
  command: "list",
  describe: "List channel credentials, newest first",
  builder: (yargs) =>
    withListOptions(yargs).option("channel", { choices: CHANNELS, describe: "Only those of this channel" }),
  handler: ({ page, limit, status, expiration, search, sort, direction, channel, ...options }) =>
    printList(CREDENTIALS, { page, limit, status, expiration, search, sort, direction, channel }, options),
});

const create = defineCommand({
  command: "create",
  describe: "Create a channel credential and print its secret, this one time",
  builder: (yargs) =>
    withKeyFields(yargs)
      .option("channel", { choices: CHANNELS, demandOption: true, describe: "What it opens" })
      .option("client-id", { type: "string", describe: "A client ID of your own. Without it, one is generated" })
      .option("own-secret", OWN_SECRET),
  async handler(options) {
    const { channel, clientId, ownSecret, output } = options;
    const input = { ...keyInput(options), channel, clientId };
    const name = options.name ?? (await readLine("Name", "name"));
    const body = { ...input, name, secret: await chosenSecret(ownSecret) };
    const client = await account();
    await printSecret(answerOf(await client.POST(PATH, { body })), CREDENTIALS.topic, output);
  },
});

const edit = defineCommand({
  command: "edit <identifier>",
  describe: "Change what is given, and leave the rest as it is",
  builder: (yargs) => withKeyFields(yargs).positional("identifier", identifierOption(CREDENTIALS.topic)),
  async handler(options) {
    const body = keyInput(options);
    assertSome(body);
    const client = await account();
    const params = identifierOf(options.identifier, CREDENTIALS.topic);
    await printChange(answerOf(await client.PATCH(CREDENTIAL_PATH, { params, body })), options.output);
  },
});

const rotate = defineCommand({
  command: "rotate <identifier>",
  describe: "Give a channel credential a new secret and print it, this one time. The old one stops at once",
  builder: (yargs) =>
    yargs
      .positional("identifier", identifierOption(CREDENTIALS.topic))
      .option("client-id", { type: "string", describe: "Another client ID, too" })
      .option("new-client-id", { type: "boolean", conflicts: "client-id", describe: "Generate another client ID, too" })
      .option("own-secret", OWN_SECRET)
      .option("expires-at", { type: "string", describe: "A new expiry, such as 2030-12-31T23:59:59Z" }),
  async handler({ identifier, clientId, newClientId, ownSecret, expiresAt, output }) {
    const client = await account();
    const params = identifierOf(identifier, CREDENTIALS.topic);
    const body = { clientId: newClientId ? null : clientId, secret: await chosenSecret(ownSecret), expiresAt };
    await printSecret(
      answerOf(await client.POST(`${CREDENTIAL_PATH}/rotate`, { params, body })),
      CREDENTIALS.topic,
      output,
    );
  },
});

export const channelCredentials = defineCommand({
  command: "channel-credentials <command>",
  describe: "List, create and change what FTP, REST, HTTP, Web Service and Email clients sign in with",
  builder: (yargs) =>
    yargs
      .command(list)
      .command(getCommand(CREDENTIALS))
      .command(create)
      .command(edit)
      .command(rotate)
      .command(revokeCommand(CREDENTIALS))
      .command(deleteCommand(CREDENTIALS))
      .recommendCommands()
      .demandCommand(1, "What is to be done with channel credentials?"),
  // One of the commands below is always there.
  handler: async () => {},
});

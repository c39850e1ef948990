import type { ArgumentsCamelCase, Argv } from "yargs";
import type { Globals } from "@/clients/cli/command";
import { UsageError } from "@/clients/cli/fault";
import { limitOf, NONE } from "@/clients/cli/limit-option";

/** What a new key of any kind can be given, and a change can set. */
export const withKeyFields = (yargs: Argv<Globals>) =>
  yargs
    .option("name", { type: "string", describe: "What it is called, 2 to 200 characters" })
    .option("memo", { type: "string", describe: "What it is for, at most 500 characters" })
    .option("allowed-ip", {
      type: "string",
      array: true,
      nargs: 1,
      describe: `An address or range that it may be used from; repeat it for several, or give ${NONE} for anywhere`,
    })
    .option("expires-at", {
      type: "string",
      describe: `When it stops working, such as 2030-12-31T23:59:59Z, or ${NONE} for never`,
    })
    .option("requests-per-second", {
      type: "string",
      describe: `How many requests it lets in a second, or ${NONE} for no limit`,
    })
    .option("requests-per-day", {
      type: "string",
      describe: `How many requests it lets in a day, or ${NONE} for no limit`,
    });

type Fields = ReturnType<typeof withKeyFields> extends Argv<infer Options> ? ArgumentsCamelCase<Options> : never;

/** What was not given is left out. */
export const keyInput = ({ name, memo, allowedIp, expiresAt, requestsPerSecond, requestsPerDay }: Fields) => ({
  name,
  memo,
  allowedIps: addressesOf(allowedIp),
  expiresAt: expiresAt === NONE ? null : expiresAt,
  requestsPerSecond: limitOf("requests-per-second", requestsPerSecond),
  requestsPerDay: limitOf("requests-per-day", requestsPerDay),
});

function addressesOf(texts: string[] | undefined): string[] | undefined {
  if (!texts?.includes(NONE)) return texts;
  if (texts.length > 1) throw new UsageError(`Give --allowed-ip ${NONE} alone: it allows every address.`);
  return [];
}

/** @throws UsageError where nothing was given */
export function assertSome(body: object): void {
  if (Object.values(body).every((value) => value === undefined)) throw new UsageError("What is to be changed?");
}

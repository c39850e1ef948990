import { z } from "zod";
import { CHANNELS } from "@/lib/domain/grant";
import type { KeyFacts } from "@/lib/domain/key";
import { SECRET_TOKEN, shownFields, toShown } from "./key";
import { keyAnswers } from "./key-answers";

/** A channel credential as the API answers it. */
const channelCredentialSchema = z
  .strictObject({
    ...shownFields,
    channel: z.enum(CHANNELS).meta({ description: "What it opens, and nothing else." }),
    client_id: z.string().meta({ description: "What its clients give as their user name." }),
    prefix: z.string().nullable().meta({ description: "What its secret begins with. Null for a chosen one." }),
    hint: z
      .string()
      .nullable()
      .meta({ description: "The last four characters of its current secret. Null for a chosen one." }),
  })
  .meta({ id: "ChannelCredential" });

export type ChannelCredential = z.output<typeof channelCredentialSchema>;

export const toChannelCredential = (key: KeyFacts<"channel">): ChannelCredential => ({
  ...toShown(key),
  channel: key.grant.channel,
  client_id: key.grant.clientId,
  prefix: key.prefix || null,
  hint: key.hint || null,
});

export const channelCredentialAnswers = keyAnswers(
  "ChannelCredential",
  channelCredentialSchema,
  z
    .string()
    .nullable()
    .meta({ description: `${SECRET_TOKEN} Null for a chosen one, which is in no answer.` }),
);

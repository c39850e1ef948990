import { z } from "zod";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/domain/account-schema";
import { chosenSecretSchema } from "@/lib/domain/chosen-secret";
import { CLIENT_ID_MAX, CLIENT_ID_MIN, clientIdSchema } from "@/lib/domain/client-id";
import { CHANNELS } from "@/lib/domain/grant";
import { keyFields, newExpiresAt } from "./key-input";

export const CHANNEL_CREDENTIAL_NAME = "Channel credential";

const fields = keyFields(CHANNEL_CREDENTIAL_NAME);

const clientId = clientIdSchema.meta({
  description:
    "A client id of your choice: letters, digits, dots, hyphens and underscores, in lower case whatever is sent, and of no other credential in the installation. Left out, a new credential gets a generated one.",
  minLength: CLIENT_ID_MIN,
  maxLength: CLIENT_ID_MAX,
  examples: ["acme-nightly"],
});

const secret = chosenSecretSchema.meta({
  description:
    "A secret of your choice, which is in no answer. It does not contain the client id, and is not easy to guess. Left out, one is generated.",
  minLength: PASSWORD_MIN,
  maxLength: PASSWORD_MAX,
});

export const createCredentialInput = z
  .strictObject({
    channel: z.enum(CHANNELS).meta({ description: "What it opens. That can't be changed." }),
    ...z.strictObject({ ...fields, clientId, secret }).partial().shape,
  })
  .meta({ id: "NewChannelCredential" });

export const changeCredentialInput = z.strictObject(fields).partial().meta({ id: "ChannelCredentialChange" });

export const rotateCredentialInput = z
  .strictObject({
    expiresAt: newExpiresAt,
    clientId: clientId.nullable().meta({
      description: "Another client id. Left out, the credential keeps the one that it has; null generates one.",
    }),
    secret,
    grace: z
      .literal("immediately", "A channel credential has no grace period: the old secret stops at once.")
      .meta({ description: "There is no grace period: the old client id and secret stop at once." }),
  })
  .partial()
  .meta({ id: "CredentialRotation" });

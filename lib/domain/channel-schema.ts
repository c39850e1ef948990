import { z } from "zod";
import { CONTAINS_CLIENT_ID, chosenSecretSchema, containsClientId } from "./chosen-secret";
import { clientIdSchema } from "./client-id";
import { CHANNELS } from "./grant";
import { editShape, newKeyShape, rotationShape } from "./key-schema";

export const CREDENTIAL_MODES = ["generate", "choose"] as const;
export type CredentialMode = (typeof CREDENTIAL_MODES)[number];

const channel = z.string().pipe(z.enum(CHANNELS, "Choose a channel."));

/** What was typed before the other mode was chosen. */
const generated = { mode: z.literal("generate"), clientId: z.string(), secret: z.string() };
const chosen = { mode: z.literal("choose"), clientId: clientIdSchema, secret: chosenSecretSchema };

interface Credentials {
  mode: CredentialMode;
  clientId: string;
  secret: string;
}

const tellsNothing = ({ mode, clientId, secret }: Credentials) =>
  mode === "generate" || !containsClientId(secret, clientId);
const TELLS = { path: ["secret"], message: CONTAINS_CLIENT_ID };

export const createCredentialSchema = z
  .discriminatedUnion("mode", [
    newKeyShape.extend({ channel, ...generated }),
    newKeyShape.extend({ channel, ...chosen }),
  ])
  .refine(tellsNothing, TELLS)
  .transform(({ mode, channel, clientId, secret, ...form }) =>
    mode === "choose"
      ? { ...form, grant: { channel, clientId }, secret }
      : { ...form, grant: { channel, clientId: null } },
  );

/** Whether generating makes a new client id, too. */
const renewed = z.boolean();

export const changeCredentialsSchema = z
  .discriminatedUnion("mode", [
    rotationShape.extend({ renewed, ...generated }),
    rotationShape.extend({ renewed, ...chosen }),
  ])
  .refine(tellsNothing, TELLS)
  .transform(({ mode, renewed, clientId, secret, ...form }) => {
    if (mode === "choose") return { ...form, grant: { clientId }, secret };
    return renewed ? { ...form, grant: { clientId: null } } : form;
  });

export const editCredentialSchema = editShape;

/** The fields of either mode. */
type Either<Form extends Credentials> = Omit<Form, "mode"> & { mode: CredentialMode };

export type CreateCredentialForm = Either<z.input<typeof createCredentialSchema>>;
export type ChangeCredentialsForm = Either<z.input<typeof changeCredentialsSchema>>;
export type EditCredentialForm = z.input<typeof editCredentialSchema>;

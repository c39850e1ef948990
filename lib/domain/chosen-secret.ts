import { z } from "zod";
import { PASSWORD_MAX, PASSWORD_MIN } from "./account-schema";

/** NUL and line ends mean something to the protocols that carry a secret; lone surrogates are no characters. */
const UNSENDABLE = /[\p{Cc}\p{Cs}]/u;

/** That of generated secrets, which verifiers look up as they are (lib/verifier/pairs.ts), whatever the checksum. */
const GENERATED = /^[a-z][a-z0-9]{1,9}_[0-9A-Za-z]{36}$/;

/** The form of a secret that somebody chose. Its strength is another matter: see strength.ts. */
export const chosenSecretSchema = z.string().superRefine((secret, check) => {
  const length = [...secret].length;
  const message =
    length < PASSWORD_MIN || length > PASSWORD_MAX
      ? `An API Secret has ${PASSWORD_MIN} to ${PASSWORD_MAX} characters.`
      : UNSENDABLE.test(secret)
        ? "An API Secret contains no control characters, such as tabs and line breaks."
        : GENERATED.test(secret.normalize("NFKC"))
          ? "This is a generated secret. Choose one of your own."
          : null;
  if (message) check.addIssue({ code: "custom", message });
});

export const CONTAINS_CLIENT_ID = "An API Secret doesn't contain the client ID.";

export const containsClientId = (secret: string, clientId: string): boolean =>
  clientId !== "" && secret.normalize("NFKC").toLowerCase().includes(clientId.toLowerCase());

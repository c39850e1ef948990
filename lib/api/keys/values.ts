import type { z } from "zod";
import { defaultName, type keyFields } from "@/lib/domain/api/key-input";
import type { NewKey } from "@/lib/services/keys/create";
import type { KeyEdit } from "@/lib/services/keys/edit";
import type { ManagedKind } from "./resource";

/** What keys of every kind are given. */
type Fields = Partial<z.output<z.ZodObject<ReturnType<typeof keyFields>>>>;

/** @param otherwise what a key is called that has neither a name nor a memo */
export const newKeyOf = (body: Fields, otherwise: string): Omit<NewKey<ManagedKind>, "grant" | "secret"> => ({
  name: body.name ?? defaultName(body.memo, otherwise),
  description: body.memo ?? "",
  allowlist: body.allowedIps ?? [],
  expiry: { expiresAt: body.expiresAt ?? null },
  requestsPerSecond: body.requestsPerSecond ?? null,
  requestsPerDay: body.requestsPerDay ?? null,
});

/** The members that are there; null where they are to be cleared. */
export const editOf = ({ memo, allowedIps, ...same }: Fields): Omit<Partial<KeyEdit<ManagedKind>>, "grant"> => ({
  ...same,
  ...(memo !== undefined && { description: memo ?? "" }),
  ...(allowedIps !== undefined && { allowlist: allowedIps ?? [] }),
});

import { idWith } from "@/lib/domain/text";

/** Where programs find what they are asked for. */
export const LIST_GROUPS =
  "Give the identifier of an authorization group: GET /api/account/authorization-groups lists them.";

export const groupIdentifier = idWith(LIST_GROUPS);

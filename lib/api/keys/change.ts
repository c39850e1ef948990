import type { z } from "zod";
import { defineOperation } from "@/lib/api/operation";
import { edit, type KeyEdit } from "@/lib/services/keys/edit";
import { EXAMPLE_PROPAGATION } from "./examples";
import {
  BODY_PROBLEMS,
  KEY_FAILURES,
  KEY_PROBLEMS,
  type KeyResource,
  keyHeaders,
  type ManagedKind,
  recordPath,
  type Words,
} from "./resource";

interface Change<K extends ManagedKind, Body extends z.ZodType> extends Words {
  body: Body;
  /** The members that are there. */
  editOf: (body: z.output<Body>) => Partial<KeyEdit<K>>;
}

export const changeOperation = <K extends ManagedKind, Body extends z.ZodType>(
  resource: KeyResource<K>,
  { body, editOf, ...words }: Change<K, Body>,
) =>
  defineOperation({
    ...words,
    tag: resource.tag,
    method: "PATCH",
    path: recordPath(resource),
    permission: `${resource.area}:write`,
    failures: KEY_FAILURES,
    body: {
      schema: body,
      required: false,
      example: { memo: "Moved to the new data centre", allowedIps: ["192.0.2.0/24"] },
    },
    success: {
      status: 200,
      description: "The key as it is now.",
      schema: resource.answers.changed,
      example: {
        data: { ...resource.example, description: "Moved to the new data centre", allowed_ips: ["192.0.2.0/24"] },
        meta: { propagation: EXAMPLE_PROPAGATION },
      },
    },
    problems: [...BODY_PROBLEMS, ...KEY_PROBLEMS, "grant_exceeds_caller", "key_not_active", ...resource.selfProblems],
    async run(ctx, { identifier, body, version }) {
      const { kind, toShown } = resource;
      const { propagation, ...key } = await edit(ctx, kind, { id: identifier, version, ...editOf(body) });
      return { body: { data: toShown(key), meta: { propagation } }, headers: keyHeaders(resource, key) };
    },
  });

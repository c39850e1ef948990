import { z } from "zod";
import { defineOperation } from "@/lib/api/operation";
import { remove } from "@/lib/services/keys/remove";
import { KEY_FAILURES, KEY_PROBLEMS, type KeyResource, recordPath, type Words } from "./resource";

export const deleteOperation = (resource: Pick<KeyResource, "kind" | "tag" | "path" | "area">, words: Words) =>
  defineOperation({
    ...words,
    tag: resource.tag,
    method: "DELETE",
    path: recordPath(resource),
    permission: `${resource.area}:write`,
    failures: KEY_FAILURES,
    success: { status: 200, description: "Always true.", schema: z.literal(true), example: true },
    problems: KEY_PROBLEMS,
    async run(ctx, { identifier, version }) {
      await remove(ctx, resource.kind, identifier, version);
      return { body: true };
    },
  });

import { defineOperation } from "@/lib/api/operation";
import { ApiProblem } from "@/lib/domain/api/problem";
import { isSeen } from "@/lib/domain/seen-version";
import { readFacts } from "@/lib/services/keys/list-facts";
import {
  KEY_FAILURES,
  KEY_PROBLEMS,
  type KeyResource,
  keyHeaders,
  type ManagedKind,
  recordPath,
  type Words,
} from "./resource";

export const readOperation = <K extends ManagedKind>(resource: KeyResource<K>, words: Words) =>
  defineOperation({
    ...words,
    tag: resource.tag,
    method: "GET",
    path: recordPath(resource),
    permission: `${resource.area}:read`,
    failures: KEY_FAILURES,
    success: {
      status: 200,
      description: "The key.",
      schema: resource.answers.one,
      example: { data: resource.example },
    },
    problems: KEY_PROBLEMS,
    async run(ctx, { identifier, version }) {
      const key = await readFacts(ctx, resource.kind, identifier);
      if (!isSeen(version, key.version)) throw new ApiProblem("precondition_failed");
      return { body: { data: resource.toShown(key) }, headers: keyHeaders(resource, key) };
    },
  });

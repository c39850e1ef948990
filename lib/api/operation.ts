import type { z } from "zod";
import type { ApiProblemCode } from "@/lib/domain/api/problem";
import type { ProgramContext } from "@/lib/domain/context";
import type { ErrorCode } from "@/lib/domain/result";
import type { Submissions } from "./submission";

export type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** What an operation is asked, read and checked. */
export interface ApiRequest<Query, Body> {
  /** What the path names; empty where it names nothing. */
  identifier: string;
  query: Query;
  body: Body;
  /** Those of which If-Match wants one; null for any. */
  version: readonly number[] | null;
  /** Null without an Idempotency-Key. */
  submission: Submissions | null;
}

/** By the code of an error; those of every operation are left out. */
export type Failures = Readonly<Partial<Record<ErrorCode, ApiProblemCode>>> & { NOT_FOUND: ApiProblemCode };

export interface ApiAnswer {
  body: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** What operations are about, in the order of the reference. */
export const TAGS = {
  "API keys": "The API keys of the calling key's account.",
  "Channel credentials": "What FTP, REST, HTTP, Web Service and Email clients of the account sign in with.",
  "Authorization groups": "What keys may do. Groups are made and changed in the console.",
  "Sub-accounts": "The accounts below the calling key's account, if that is a master account.",
} as const;

export type Tag = keyof typeof TAGS;

/** What permissions of calling keys are about. */
export type Area = "api-keys" | "channel-credentials" | "sub-accounts";

export interface Success {
  status: 200 | 201;
  description: string;
  schema: z.ZodType;
  example: unknown;
}

/** One method of one path: what the door enforces and the document says. */
export interface Operation<Query extends z.ZodType = z.ZodType, Body extends z.ZodType = z.ZodType> {
  id: string;
  tag: Tag;
  method: Method;
  path: string;
  summary: string;
  description: string;
  permission: `${Area}:${"read" | "write"}`;
  /** What the errors of its services are called. */
  failures: Failures;
  /** A key may do it to itself without the permission. */
  self?: true;
  query?: Query;
  body?: { schema: Body; required: boolean; example: unknown };
  success: Success;
  /** Beside those that every operation has. */
  problems: readonly ApiProblemCode[];
  run(ctx: ProgramContext, request: ApiRequest<z.output<Query>, z.output<Body>>): Promise<ApiAnswer>;
}

/** Lets a declaration's schemas type its `run`. */
export const defineOperation = <Query extends z.ZodType, Body extends z.ZodType>(
  operation: Operation<Query, Body>,
): Operation<Query, Body> => operation;

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import { z } from "zod";
import { requireContext } from "@/lib/auth/context";
import { assertSameOrigin } from "@/lib/auth/origin";
import { requestOrigin } from "@/lib/auth/request";
import type { Context, Origin } from "@/lib/domain/context";
import type { Permission } from "@/lib/domain/permission";
import { type ActionResult, DomainError, type Failure } from "@/lib/domain/result";
import { inTurn } from "@/lib/in-turn";
import { log } from "@/lib/log";

interface ActionDefinition<S extends z.ZodType, T> {
  permission: Permission;
  schema: S;
  run: (ctx: Context, input: z.output<S>) => Promise<T>;
  /** Leaves pages as they are: for actions that only read. */
  readOnly?: true;
}

type Visit = Origin & { now: Date };

/**
 * The one door for every change from the browser: same origin, session, permission, input, then the verb. Input is
 * read after permission, so that nothing about it is told to those who may not do it.
 */
export function defineAction<S extends z.ZodType, T>({ permission, schema, run, readOnly }: ActionDefinition<S, T>) {
  const change = (ctx: Context, input: z.output<S>) => inTurn(ctx, () => run(ctx, input));
  return answering(schema, () => requireContext(permission), readOnly ? run : change, readOnly);
}

/** For what is done before anybody can sign in. */
export function definePublicAction<S extends z.ZodType, T>(definition: {
  schema: S;
  run: (from: Visit, input: z.output<S>) => Promise<T>;
}) {
  const visit = async (): Promise<Visit> => ({ ...requestOrigin(await headers()), now: new Date() });
  // Whoever can do this was shown nothing yet that it could change.
  return answering(definition.schema, visit, definition.run, true);
}

function answering<Caller, S extends z.ZodType, T>(
  schema: S,
  admit: () => Promise<Caller>,
  run: (caller: Caller, input: z.output<S>) => Promise<T>,
  readOnly?: true,
) {
  return async (input: z.input<S>): Promise<ActionResult<T>> => {
    try {
      assertSameOrigin(await headers());
      const caller = await admit();
      const parsed = schema.safeParse(input);
      if (!parsed.success) return invalidInput(parsed.error);
      const data = await run(caller, parsed.data);
      if (!readOnly) revalidatePath("/", "layout");
      return { ok: true, data };
    } catch (error) {
      unstable_rethrow(error);
      const failure = toFailure(error);
      // The first answer, which would have brought the changed pages, was lost.
      if (failure.code === "ALREADY_DONE" && !readOnly) revalidatePath("/", "layout");
      return failure;
    }
  };
}

function invalidInput(error: z.ZodError): Failure {
  const { formErrors, fieldErrors } = z.flattenError(error) as {
    formErrors: string[];
    fieldErrors: Record<string, string[]>;
  };
  return { ok: false, code: "INVALID_INPUT", message: formErrors[0] ?? "Check the marked fields.", fieldErrors };
}

function toFailure(error: unknown): Failure {
  if (error instanceof DomainError) {
    const { code, message, fieldErrors } = error;
    return { ok: false, code, message, ...(fieldErrors && { fieldErrors }) };
  }
  const id = crypto.randomUUID();
  log.error({ err: error, id }, "action failed");
  return {
    ok: false,
    code: "INTERNAL",
    message: `Something went wrong on our side; nothing was changed. Tell support the number ${id}.`,
  };
}

import { z } from "zod";
import { parsePermissions } from "./group-permissions";
import { idSchema, lineOfText } from "./text";

/** More than the largest set of permissions in its longest spelling. */
const MAX_TEXT_LENGTH = 20_000;

const name = lineOfText({ label: "name", min: 2, max: 100 });

/** Text with one permission per line → sorted permissions. */
const permissions = z
  .string()
  .max(MAX_TEXT_LENGTH, "This is too long.")
  .transform((text, check) => {
    const parsed = parsePermissions(text);
    if (parsed.ok) return parsed.permissions;
    for (const message of parsed.messages) check.addIssue({ code: "custom", message });
    return z.NEVER;
  });

export const createGroupSchema = z.object({
  /** The tenant that the form was opened for: another tab may have switched to another one since. */
  tenantId: idSchema,
  name,
  permissions,
  /** For the whole installation. */
  global: z.boolean(),
});

export const editGroupSchema = z.object({ id: idSchema, version: z.int(), name, permissions });

export const deleteGroupSchema = z.object({ id: idSchema });

export type CreateGroupForm = z.input<typeof createGroupSchema>;
export type CreateGroup = z.output<typeof createGroupSchema>;
export type EditGroupForm = z.input<typeof editGroupSchema>;
export type EditGroup = z.output<typeof editGroupSchema>;
export type DeleteGroup = z.output<typeof deleteGroupSchema>;

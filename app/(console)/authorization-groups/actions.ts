"use server";

import { defineAction } from "@/lib/action";
import { createGroupSchema, deleteGroupSchema, editGroupSchema } from "@/lib/domain/group-schema";
import { createGroup as create } from "@/lib/services/groups/create";
import { deleteGroup as remove } from "@/lib/services/groups/delete";
import { editGroup as edit } from "@/lib/services/groups/edit";

export const createGroup = defineAction({ permission: "group:write", schema: createGroupSchema, run: create });
export const editGroup = defineAction({ permission: "group:write", schema: editGroupSchema, run: edit });
export const deleteGroup = defineAction({ permission: "group:write", schema: deleteGroupSchema, run: remove });

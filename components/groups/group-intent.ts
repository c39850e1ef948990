import type { GroupRow } from "@/lib/domain/group-list";

/** What someone is about to do, and to which group. */
export type GroupIntent = { verb: "create" } | { verb: "edit"; group: GroupRow } | { verb: "delete"; group: GroupRow };

import { z } from "zod";
import { EXPIRATION_STATES } from "@/lib/domain/expiry";
import { CHANNELS } from "@/lib/domain/grant";
import { KEY_STATUSES } from "@/lib/domain/key";
import { COUNTED_ROWS, DEFAULT_KEY_LIST_QUERY, KEY_SORTS } from "@/lib/domain/key-list";
import { searchTextSchema } from "@/lib/domain/search-text";
import { groupIdentifier } from "./group-identifier";
import { pageLimit, pageNumber } from "./page-input";

const { sort, direction } = DEFAULT_KEY_LIST_QUERY;

/** The parameters of a list of any kind as they stand in the address. What is wrong is said, not replaced by a default. */
const listFields = z
  .strictObject({
    page: pageNumber(
      COUNTED_ROWS,
      "The page, counted from 1. Pages reach to the 10,000th key; beyond it, use `cursor`.",
    ),
    cursor: z.string().max(200, "Give pagination.next_cursor of an answer, as it stands there.").meta({
      description:
        "`pagination.next_cursor` of the page before: leads through any number of keys, newest first. Not together with `page`, `sort` or `direction`.",
    }),
    status: z.enum(KEY_STATUSES),
    expiration: z.enum(EXPIRATION_STATES),
    search: searchTextSchema.meta({ description: "A part of the name or description.", maxLength: 200 }),
    sort: z.enum(KEY_SORTS).meta({ description: `By default ${sort}.` }),
    direction: z.enum(["asc", "desc"]).meta({ description: `By default ${direction}.` }),
  })
  .partial()
  .extend({ limit: pageLimit("keys") });

export const keyListInput = listFields
  .extend({ group: groupIdentifier.meta({ description: "The identifier of an authorization group." }).optional() })
  .superRefine(refuseContradictions);

export const credentialListInput = listFields
  .extend({
    search: searchTextSchema
      .meta({ description: "A part of the name, description or client id.", maxLength: 200 })
      .optional(),
    channel: z.enum(CHANNELS).optional(),
  })
  .superRefine(refuseContradictions);

export type KeyListInput = z.output<typeof keyListInput> | z.output<typeof credentialListInput>;

function refuseContradictions(
  { page, limit, cursor, sort, direction }: z.output<typeof listFields>,
  check: z.RefinementCtx,
): void {
  const refuse = (field: string, message: string) => check.addIssue({ code: "custom", message, path: [field] });
  if (page && (page - 1) * limit >= COUNTED_ROWS) {
    refuse("page", `Pages reach to the ${COUNTED_ROWS.toLocaleString("en")}th key. Go on with pagination.next_cursor.`);
  }
  if (cursor === undefined) return;
  for (const [field, value] of Object.entries({ page, sort, direction })) {
    if (value !== undefined) refuse(field, "Leave it out: a cursor leads on from where it was made, newest first.");
  }
}

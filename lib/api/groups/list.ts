import { KEY_FAILURES } from "@/lib/api/keys/resource";
import { defineOperation } from "@/lib/api/operation";
import { linkHeader, pageLinks } from "@/lib/api/page-links";
import { groupListAnswer, toApiGroup } from "@/lib/domain/api/group";
import { groupListInput } from "@/lib/domain/api/group-list-input";
import { listGroupOptions } from "@/lib/services/groups/options";

const GROUPS_PATH = "/api/account/authorization-groups";

export const listGroups = defineOperation({
  id: "listAuthorizationGroups",
  tag: "Authorization groups",
  method: "GET",
  path: GROUPS_PATH,
  summary: "List authorization groups",
  description:
    "The groups that keys of the account can have, by name: its own and those of the whole installation. The header `Link` names the next and the previous page.",
  permission: "api-keys:read",
  failures: KEY_FAILURES,
  query: groupListInput,
  success: {
    status: 200,
    description: "A page of groups.",
    schema: groupListAnswer,
    example: {
      data: [
        {
          identifier: "clx1a2b3c4d5e6f7g8h9i0j2",
          name: "Read Only",
          permissions: ["customers:read", "orders:read", "products:read"],
        },
      ],
      pagination: { page: 1, perPage: 50, total: 1, totalPages: 1, more: false },
    },
  },
  problems: ["precondition_failed"],
  async run(ctx, { query: { page = 1, limit } }) {
    const { groups, total } = await listGroupOptions(ctx, { skip: (page - 1) * limit, take: limit });
    const totalPages = Math.ceil(total / limit);
    return {
      body: {
        data: groups.map(toApiGroup),
        pagination: { page, perPage: limit, total, totalPages, more: page < totalPages },
      },
      headers: linkHeader(pageLinks(GROUPS_PATH, {}, { page, limit, totalPages })),
    };
  },
});

import { z } from "zod";
import type { GroupOption } from "@/lib/domain/grant";

/** An authorization group as the API answers it. */
export const apiGroupSchema = z
  .strictObject({
    identifier: z.string().meta({ description: "What a key's `authorizationGroup` wants." }),
    name: z.string(),
    permissions: z.array(z.string()).meta({ description: "What keys of this group may do." }),
  })
  .meta({ id: "ApiGroup" });

export type ApiGroup = z.output<typeof apiGroupSchema>;

export const toApiGroup = ({ id, name, permissions }: GroupOption): ApiGroup => ({ identifier: id, name, permissions });

export const groupListAnswer = z
  .strictObject({
    data: z.array(apiGroupSchema),
    pagination: z.strictObject({
      page: z.int(),
      perPage: z.int(),
      total: z.int(),
      totalPages: z.int(),
      more: z.boolean().meta({ description: "Whether groups follow this page." }),
    }),
  })
  .meta({ id: "ApiGroupPage" });

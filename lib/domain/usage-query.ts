import { z } from "zod";
import { DEFAULT_USAGE_QUERY, USAGE_RANGES, type UsageQuery } from "./usage";

const schema = z.object({ range: z.enum(USAGE_RANGES).catch(DEFAULT_USAGE_QUERY.range) });

/** Whatever is hostile or senseless falls back to its default. */
export const parseUsageQuery = (search: Record<string, string | string[] | undefined>): UsageQuery =>
  schema.parse(search);

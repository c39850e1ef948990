import { z } from "zod";

/** What is searched for: nothing that PostgreSQL cannot hold, or that nobody types. */
export const searchTextSchema = z
  .string()
  .trim()
  .max(200, "Search for at most 200 characters.")
  .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), "Search for text without control characters.");

import { z } from "zod";

/** What is searched for: nothing that PostgreSQL cannot hold, or that nobody types. */
export const searchTextSchema = z
  .string()
  .trim()
  .max(200)
  .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text));

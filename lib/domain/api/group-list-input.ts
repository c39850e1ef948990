import { z } from "zod";
import { pageLimit, pageNumber } from "./page-input";

/** More groups than anybody has, and a number that every database knows. */
const LAST_PAGE = 10_000;

export const groupListInput = z.strictObject({
  page: pageNumber(LAST_PAGE, "The page, counted from 1.").optional(),
  limit: pageLimit("groups"),
});

import { exportOf } from "../../../export-of";

/** The list's search parameters → every matching key as a CSV file. */
export const GET = exportOf("ai", "ai-api-keys");

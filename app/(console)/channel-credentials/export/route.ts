import { exportOf } from "../../export-of";

/** The list's search parameters → every matching credential as a CSV file. */
export const GET = exportOf("channel", "channel-credentials");

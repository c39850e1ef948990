import { requestTimeZone } from "@/components/time/request-time-zone";
import { parseUsageQuery } from "@/lib/domain/usage-query";
import { exportUsage } from "@/lib/services/usage/export";
import { csvFile } from "../../csv-file";

/** `?range=week&key=ID` → the bars of that chart as a CSV file; of the tenant's, without a key. */
export const GET = (request: Request): Promise<Response> =>
  csvFile("usage:read", async (ctx) => {
    const search = new URL(request.url).searchParams;
    const { range } = parseUsageQuery(Object.fromEntries(search));
    return { name: `usage-${range}`, body: await exportUsage(ctx, search.get("key"), range, await requestTimeZone()) };
  });

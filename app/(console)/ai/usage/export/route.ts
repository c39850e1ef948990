import { requestTimeZone } from "@/components/time/request-time-zone";
import { parseModelUseQuery } from "@/lib/domain/ai/model-use-query";
import { exportModelUse } from "@/lib/services/usage/export-models";
import { csvFile } from "../../../csv-file";

/** `?range=week&model=ID&key=ID` → what each key used of each model in each bar of that chart, as a CSV file. */
export const GET = (request: Request): Promise<Response> =>
  csvFile("usage:read", async (ctx) => {
    const search = new URL(request.url).searchParams;
    const { range, model } = parseModelUseQuery(Object.fromEntries(search));
    const filter = { keyId: search.get("key"), modelId: model || null };
    return { name: `model-usage-${range}`, body: await exportModelUse(ctx, filter, range, await requestTimeZone()) };
  });

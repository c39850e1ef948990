import type { KeyKind } from "@/lib/domain/grant";
import { parseKeyListQuery } from "@/lib/domain/key-query";
import { exportKeys } from "@/lib/services/keys/export";
import { csvFile } from "./csv-file";

/**
 * A route that answers a list's search parameters with every matching key as a CSV file.
 *
 * @param name of the file, without the day
 */
export const exportOf =
  (kind: KeyKind, name: string) =>
  (request: Request): Promise<Response> =>
    csvFile("key:read", async (ctx) => {
      const query = parseKeyListQuery(kind, Object.fromEntries(new URL(request.url).searchParams));
      return { name, body: exportKeys(ctx, kind, query) };
    });

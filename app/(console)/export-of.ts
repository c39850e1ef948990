import { requireContext } from "@/lib/auth/context";
import type { KeyKind } from "@/lib/domain/grant";
import { parseKeyListQuery } from "@/lib/domain/key-query";
import { DomainError } from "@/lib/domain/result";
import { exportKeys } from "@/lib/services/keys/export";

/**
 * A route that answers a list's search parameters with every matching key as a CSV file. Plain text 401 or 403 without a
 * right to it.
 *
 * @param name of the file, without the day
 */
export const exportOf =
  (kind: KeyKind, name: string) =>
  async (request: Request): Promise<Response> => {
    try {
      const ctx = await requireContext("key:read");
      const query = parseKeyListQuery(kind, Object.fromEntries(new URL(request.url).searchParams));
      const day = ctx.now.toISOString().slice(0, 10);
      return new Response(exportKeys(ctx, kind, query), {
        headers: {
          "Content-Type": "text/csv; charset=utf-8",
          "Content-Disposition": `attachment; filename="${name}-${day}.csv"`,
          "Cache-Control": "no-store",
        },
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return new Response(error.message, { status: error.code === "SIGNED_OUT" ? 401 : 403 });
    }
  };

import { requestTimeZone } from "@/components/time/request-time-zone";
import { requireContext } from "@/lib/auth/context";
import { DomainError } from "@/lib/domain/result";
import { parseUsageQuery } from "@/lib/domain/usage-query";
import { exportUsage } from "@/lib/services/usage/export";

const STATUS: Partial<Record<DomainError["code"], number>> = { SIGNED_OUT: 401, NOT_FOUND: 404 };

/** `?range=week&key=ID` → the bars of that chart as a CSV file; of the tenant's, without a key. */
export async function GET(request: Request): Promise<Response> {
  try {
    const ctx = await requireContext("usage:read");
    const search = new URL(request.url).searchParams;
    const { range } = parseUsageQuery(Object.fromEntries(search));
    const body = await exportUsage(ctx, search.get("key"), range, await requestTimeZone());
    const day = ctx.now.toISOString().slice(0, 10);
    return new Response(body, {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="usage-${range}-${day}.csv"`,
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return new Response(error.message, { status: STATUS[error.code] ?? 403 });
  }
}

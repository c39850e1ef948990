import { requireContext } from "@/lib/auth/context";
import type { Context } from "@/lib/domain/context";
import type { Permission } from "@/lib/domain/permission";
import { DomainError } from "@/lib/domain/result";

interface CsvFile {
  /** Without the day. */
  name: string;
  body: ReadableStream<Uint8Array>;
}

const STATUS: Partial<Record<DomainError["code"], number>> = { SIGNED_OUT: 401, NOT_FOUND: 404 };

/** Answers with a CSV file to save; in plain text with 401 or 403 without a right to it, and with 404 for what is not there. */
export async function csvFile(permission: Permission, make: (ctx: Context) => Promise<CsvFile>): Promise<Response> {
  try {
    const ctx = await requireContext(permission);
    const { name, body } = await make(ctx);
    return new Response(body, {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${name}-${ctx.now.toISOString().slice(0, 10)}.csv"`,
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return new Response(error.message, { status: STATUS[error.code] ?? 403 });
  }
}

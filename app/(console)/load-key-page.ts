import { notFound } from "next/navigation";
import { cache } from "react";
import type { KeyPageData } from "@/components/keys/detail/key-page";
import { requestTimeZone } from "@/components/time/request-time-zone";
import { requirePage } from "@/lib/auth/context";
import type { Context } from "@/lib/domain/context";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeyDetails } from "@/lib/domain/key";
import { DomainError } from "@/lib/domain/result";
import { parseUsageQuery } from "@/lib/domain/usage-query";
import { keyHistory, readKey } from "@/lib/services/keys/read";
import { readUsage, recentDenials } from "@/lib/services/usage/read";

/** For a key's page and for its title. */
export const readKeyOnce = cache(
  async <K extends KeyKind>(kind: K, id: string): Promise<{ ctx: Context; details: KeyDetails<K> }> => {
    const ctx = await requirePage("key:read");
    return { ctx, details: await readKey(ctx, kind, id).catch(toNotFound) };
  },
);

/** What the page of a key of any kind shows. */
export async function loadKeyPage<K extends KeyKind>(
  kind: K,
  id: string,
  search: Record<string, string | string[] | undefined>,
): Promise<KeyPageData<K> & { ctx: Context }> {
  const before = typeof search.before === "string" ? search.before : "";
  const usage = parseUsageQuery(search);
  const timeZone = await requestTimeZone();
  const { ctx, details } = await readKeyOnce(kind, id);
  const [history, buckets, denials] = await Promise.all([
    keyHistory(ctx, kind, id, before),
    readUsage(ctx, id, usage.range, timeZone),
    recentDenials(ctx, id),
  ]);
  return { ctx, details, history, usage, before, buckets, denials, timeZone, now: ctx.now };
}

function toNotFound(error: unknown): never {
  if (error instanceof DomainError && error.code === "NOT_FOUND") notFound();
  throw error;
}

import { findAuditEvents } from "@/lib/data/audit-list";
import { db } from "@/lib/data/client";
import type { AuditListQuery, AuditPage } from "@/lib/domain/audit-list";
import type { Context } from "@/lib/domain/context";
import { fail } from "@/lib/domain/result";

const PAGE_SIZE = 50;

/** @throws DomainError FORBIDDEN for the platform's events, unless a super user asks */
export async function listAuditEvents(ctx: Context, { scope, ...query }: AuditListQuery): Promise<AuditPage> {
  if (scope === "platform" && ctx.actor.role !== "superUser") fail("FORBIDDEN");
  const tenantId = scope === "platform" ? null : ctx.tenant.id;
  // One more than is shown tells whether there is a next page.
  const events = await findAuditEvents(db(), tenantId, query, PAGE_SIZE + 1);
  const shown = events.slice(0, PAGE_SIZE);
  return { events: shown, next: events.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null };
}

import type { KeyView } from "@/components/keys/key-view";
import type { Context } from "@/lib/domain/context";
import type { KeyKind } from "@/lib/domain/grant";
import { env } from "@/lib/env";

export function keyView(ctx: Context, kind: KeyKind): KeyView {
  const { PORTCULLIS_EXPIRING_SOON_DAYS: soonDays, PORTCULLIS_URL: installationUrl } = env();
  return { kind, role: ctx.actor.role, now: ctx.now, soonDays, installationUrl };
}

import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/data/audit";
import { type Db, db } from "@/lib/data/client";
import type { AuditAction, AuditDetails } from "@/lib/domain/audit";
import { DEMO_ACCOUNTS } from "@/lib/domain/demo";
import { endOfDay } from "@/lib/domain/expiry";
import { DEFAULT_GROUPS } from "@/lib/domain/tenant";
import { seedUsage } from "./demo-usage";
import { createGroup, createKey, createTenant, createUser } from "./factories";

const DAY_MS = 86_400_000;

/**
 * Fills a database that has no tenant yet, so that a newcomer can look around at once. All of it or nothing; of several
 * processes that start at once, one does it.
 *
 * @returns whether there was anything to do
 */
export function seedDemoData(now: Date): Promise<boolean> {
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE tenant IN SHARE ROW EXCLUSIVE MODE`;
      if (await tx.tenant.findFirst({ select: { id: true } })) return false;
      const sol = { email: "super@portcullis.example", name: "Sol Super" };
      await seedAcme(tx, await createUser(tx, { role: "superUser", tenantId: null, ...sol }), now);
      const globex = await seedTenant(tx, new Date(now.getTime() - 500 * DAY_MS), "Globex");
      await createUser(tx, {
        role: "tenantAdmin",
        tenantId: globex.id,
        email: "admin@globex.example",
        name: "Gil Globex",
      });
      return true;
    },
    { timeout: 60_000 },
  );
}

export async function hasDemoAccounts(): Promise<boolean> {
  const emails = DEMO_ACCOUNTS.map(({ email }) => email);
  return (await db().user.count({ where: { email: { in: emails }, disabledAt: null } })) === emails.length;
}

interface Person {
  id: string;
  name: string;
}

type TenantValues = Omit<NonNullable<Parameters<typeof createTenant>[1]>, "name" | "createdAt">;

async function seedTenant(tx: Db, createdAt: Date, name: string, values: TenantValues = {}) {
  const tenant = await createTenant(tx, { name, createdAt, ...values });
  const groups = { "Read Only": "", "Read & Write": "", "Full Access": "" };
  for (const group of Object.keys(groups) as (keyof typeof groups)[]) {
    const { id } = await createGroup(tx, {
      tenantId: tenant.id,
      name: group,
      permissions: [...DEFAULT_GROUPS[group]],
      createdAt,
    });
    groups[group] = id;
  }
  return { ...tenant, groups };
}

async function seedAcme(tx: Db, sol: Person, now: Date) {
  const at = (days: number) => new Date(now.getTime() + days * DAY_MS);
  const acme = await seedTenant(tx, at(-500), "Acme", { aiInvitedAt: at(-10), aiMonthlyBudget: 50_000_000n });
  await seedTenant(tx, at(-300), "Acme Retail", { parentId: acme.id });
  await seedTenant(tx, at(-300), "Acme Wholesale", { parentId: acme.id });
  const admin = await createUser(tx, {
    role: "tenantAdmin",
    tenantId: acme.id,
    email: "admin@acme.example",
    name: "Ada Admin",
  });
  await createUser(tx, { role: "viewer", tenantId: acme.id, email: "viewer@acme.example", name: "Vic Viewer" });

  const record = (
    actor: Person,
    action: AuditAction,
    when: Date,
    target: { id: string; name: string },
    details: AuditDetails,
  ) =>
    recordAudit(
      tx,
      { actor, tenantId: acme.id, now: when, address: null, userAgent: null, requestId: randomUUID() },
      action,
      [{ target: { id: target.id, name: target.name }, details }],
    );
  const seedKey = async (values: Omit<Parameters<typeof createKey>[1], "tenantId"> & { createdAt: Date }) => {
    const key = await createKey(tx, { tenantId: acme.id, ...values });
    await record(admin, "key.generated", values.createdAt, key, { name: { after: key.name } });
    return key;
  };

  const importer = await seedKey({
    name: "Legacy Importer",
    description: "Nightly import of the old shop",
    groupId: acme.groups["Full Access"],
    createdAt: at(-400),
    expiresAt: endOfDay(at(-35).toISOString().slice(0, 10), "UTC"),
    revokedAt: at(-20),
    revokedReason: "Replaced by ERP Integration",
  });
  const app = await seedKey({
    name: "Mobile App",
    description: "The shop's app on phones",
    groupId: acme.groups["Read Only"],
    createdAt: at(-90),
    lastUsedAt: now,
    lastUsedAddress: "198.51.100.23",
  });
  const erp = await seedKey({
    name: "ERP Integration",
    description: "Orders and stock, every five minutes",
    groupId: acme.groups["Read & Write"],
    allowlist: ["203.0.113.0/24", "2001:db8::/32"],
    createdAt: at(-60),
    expiresAt: endOfDay(at(21).toISOString().slice(0, 10), "UTC"),
    lastUsedAt: at(-1),
    lastUsedAddress: "203.0.113.40",
  });
  const invitation = {
    invitedToAi: { before: false, after: true },
    monthlyAiBudget: { before: null, after: "$50.00" },
  };
  await record(sol, "tenant.aiInvited", at(-10), acme, invitation);
  await record(admin, "key.revoked", at(-20), importer, { reason: { after: "Replaced by ERP Integration" } });
  await seedUsage(tx, { tenantId: acme.id, app, erp, importer }, now);
}

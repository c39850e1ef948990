import {
  BotMessageSquare,
  Building2,
  ChartColumn,
  ChartLine,
  Code,
  KeyRound,
  Layers,
  type LucideIcon,
  Network,
  ScrollText,
  ShieldCheck,
  Sparkles,
  Users,
} from "lucide-react";
import { type Access, may, type Permission } from "@/lib/domain/permission";

interface NavigationItem {
  label: string;
  href: string;
  icon: LucideIcon;
  permission: Permission;
}

interface NavigationGroup {
  /** From the outermost heading inwards. */
  headings: readonly string[];
  items: readonly NavigationItem[];
}

/** The sidebar and the breadcrumbs, in one list. */
const NAVIGATION: readonly NavigationGroup[] = [
  {
    headings: ["Settings", "Data & Monitoring"],
    items: [
      { label: "API Keys", href: "/tenant-api-keys", icon: KeyRound, permission: "key:read" },
      { label: "Authorization Groups", href: "/authorization-groups", icon: Layers, permission: "group:read" },
      { label: "Usage", href: "/usage", icon: ChartColumn, permission: "usage:read" },
      { label: "Developers", href: "/developers", icon: Code, permission: "key:read" },
    ],
  },
  {
    headings: ["Settings", "Channels"],
    items: [{ label: "Channel Credentials", href: "/channel-credentials", icon: Network, permission: "key:read" }],
  },
  {
    headings: ["Settings", "Account"],
    items: [{ label: "Sub-Accounts", href: "/sub-accounts", icon: Building2, permission: "subAccount:read" }],
  },
  {
    headings: ["Settings"],
    items: [{ label: "Audit Log", href: "/audit-log", icon: ScrollText, permission: "audit:read" }],
  },
  {
    headings: ["AI"],
    items: [
      { label: "API Keys", href: "/ai/api-keys", icon: BotMessageSquare, permission: "key:read" },
      { label: "Model Usage", href: "/ai/usage", icon: ChartLine, permission: "usage:read" },
    ],
  },
  {
    headings: ["Administration"],
    items: [
      { label: "Tenants", href: "/admin/tenants", icon: Building2, permission: "tenant:manage" },
      { label: "Users", href: "/admin/users", icon: Users, permission: "user:manage" },
      { label: "Models", href: "/admin/models", icon: Sparkles, permission: "model:manage" },
      { label: "Verifiers", href: "/admin/verifiers", icon: ShieldCheck, permission: "verifier:read" },
    ],
  },
];

/** What somebody may open; groups without anything are left out. */
export function navigationFor(access: Access): NavigationGroup[] {
  return NAVIGATION.map((group) => ({
    ...group,
    items: group.items.filter((item) => may(access, item.permission)),
  })).filter((group) => group.items.length > 0);
}

/** The headings over a page of the sidebar, and the page itself. */
export function trailOf(href: string): { headings: readonly string[]; label: string } | null {
  for (const { headings, items } of NAVIGATION) {
    const item = items.find((candidate) => candidate.href === href);
    if (item) return { headings, label: item.label };
  }
  return null;
}

/** The page of the sidebar that a path leads to, or below; null for one that is not in it. */
export function sectionAt(pathname: string): string | null {
  const items = NAVIGATION.flatMap((group) => group.items);
  return items.find(({ href }) => isAt(pathname, href))?.href ?? null;
}

export const isAt = (pathname: string, section: string): boolean =>
  pathname === section || pathname.startsWith(`${section}/`);

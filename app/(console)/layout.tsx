import type { ReactNode } from "react";
import { Shell } from "@/components/layout/shell";
import { SubAccountBanner } from "@/components/layout/sub-account-banner";
import { TenantName } from "@/components/layout/tenant-name";
import { TenantSwitcher } from "@/components/layout/tenant-switcher";
import { UserMenu } from "@/components/layout/user-menu";
import { requestTimeZone } from "@/components/time/request-time-zone";
import { TimeZoneProvider } from "@/components/time/time-zone-provider";
import { Alert } from "@/components/ui/alert";
import { requireSignedIn } from "@/lib/auth/context";
import { currentSession } from "@/lib/auth/session";
import { accessOf } from "@/lib/domain/context";
import { may } from "@/lib/domain/permission";
import { searchTenants, signOut, switchTenant } from "./actions";

/** The shell. Every page checks the session itself, because layouts are not rendered on every navigation. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const ctx = await requireSignedIn();
  const { actor, tenant } = ctx;
  const access = accessOf(ctx);
  const session = await currentSession();
  return (
    <TimeZoneProvider timeZone={await requestTimeZone()}>
      <Shell
        access={access}
        tenant={
          may(access, "tenant:switch") ? (
            <TenantSwitcher current={tenant} actions={{ search: searchTenants, switchTo: switchTenant }} />
          ) : (
            <TenantName name={tenant.name} />
          )
        }
        userMenu={<UserMenu user={{ name: actor.name, email: actor.email, role: actor.role }} signOut={signOut} />}
      >
        {tenant.master && tenant.master.id === ctx.homeTenantId && (
          <SubAccountBanner name={tenant.name} master={tenant.master} switchTo={switchTenant} />
        )}
        {session?.row.tenantClosed && (
          <Alert tone="warning" className="mb-4">
            {tenant.name} is suspended: its users can't sign in, and its keys open nothing.
          </Alert>
        )}
        {children}
      </Shell>
    </TimeZoneProvider>
  );
}

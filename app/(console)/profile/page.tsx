import type { Metadata } from "next";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { EndOtherSessions } from "@/components/account/end-other-sessions";
import { ProfileForm } from "@/components/account/profile-form";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { requirePage } from "@/lib/auth/context";
import { ROLE_LABELS } from "@/lib/domain/permission";
import { changePassword, editProfile, endOtherSessions } from "./actions";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const { actor, homeTenantId, tenant } = await requirePage("profile:edit");
  const facts = [
    { label: "Email", value: actor.email },
    { label: "Role", value: ROLE_LABELS[actor.role] },
    { label: "Tenant", value: homeTenantId ? tenant.name : "All tenants" },
  ];
  return (
    <div className="grid max-w-xl gap-5">
      <h1 className="font-semibold text-xl tracking-tight">Profile</h1>
      <Card>
        <CardHeader>
          <CardTitle>Your account</CardTitle>
        </CardHeader>
        <CardContent className="grid gap-5">
          <ProfileForm name={actor.name} editProfile={editProfile} />
          <dl className="grid gap-x-6 gap-y-2 border-border border-t pt-4 text-sm sm:grid-cols-[8rem_minmax(0,1fr)]">
            {facts.map(({ label, value }) => (
              <div key={label} className="contents">
                <dt className="text-muted">{label}</dt>
                <dd className="break-words">{value}</dd>
              </div>
            ))}
          </dl>
        </CardContent>
      </Card>
      <Card>
        <CardHeader>
          <CardTitle>Password</CardTitle>
        </CardHeader>
        <CardContent>
          <ChangePasswordForm email={actor.email} changePassword={changePassword} />
        </CardContent>
      </Card>
      <Card>
        <CardHeader>
          <CardTitle>Sessions</CardTitle>
        </CardHeader>
        <CardContent className="flex flex-wrap items-center justify-between gap-3">
          <CardDescription>Ends your sessions in all other browsers. This one stays.</CardDescription>
          <EndOtherSessions endOtherSessions={endOtherSessions} />
        </CardContent>
      </Card>
    </div>
  );
}

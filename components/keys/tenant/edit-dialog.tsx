"use client";

import type { DialogEnds } from "@/components/ui/dialog-on-demand";
import { formatAllowlist } from "@/lib/domain/allowlist";
import type { GroupOption } from "@/lib/domain/grant";
import type { KeySettings } from "@/lib/domain/key";
import { type EditKeyForm, editKeySchema } from "@/lib/domain/key-schema";
import { rateLimitTexts } from "@/lib/domain/rate-limit-schema";
import { EditKeyDialog } from "../dialogs/edit-key-dialog";
import type { NamedKey } from "../dialogs/key-intent";
import { AllowlistField } from "../fields/allowlist-field";
import { NameFields } from "../fields/name-fields";
import { RateLimitsField } from "../fields/rate-limits-field";
import { GroupField } from "./group-field";
import type { TenantKeyActions } from "./tenant-key-actions";

interface EditDialogProps extends DialogEnds {
  named: NamedKey;
  actions: TenantKeyActions;
  groups: GroupOption[];
}

export function EditDialog({ groups, ...props }: EditDialogProps) {
  return (
    <EditKeyDialog
      schema={editKeySchema}
      toForm={toForm}
      fields={(form, { ceilings }) => (
        <>
          <NameFields form={form} name="name" description="description" />
          <GroupField form={form} name="groupId" groups={groups} />
          <AllowlistField form={form} name="allowlist" />
          <RateLimitsField form={form} perSecond="requestsPerSecond" perDay="requestsPerDay" ceilings={ceilings} />
          <p className="text-muted text-xs">The expiration date can't be edited. It changes by rotating the key.</p>
        </>
      )}
      {...props}
    />
  );
}

const toForm = ({
  id,
  version,
  name,
  description,
  grant,
  allowlist,
  ...settings
}: KeySettings<"tenant">): EditKeyForm => ({
  id,
  version,
  name,
  description,
  groupId: grant.id,
  allowlist: formatAllowlist(allowlist),
  ...rateLimitTexts(settings),
});

"use client";

import type { DialogEnds } from "@/components/ui/dialog-on-demand";
import { type EditCredentialForm, editCredentialSchema } from "@/lib/domain/channel-schema";
import type { KeySettings } from "@/lib/domain/key";
import { rateLimitTexts } from "@/lib/domain/rate-limit-schema";
import { EditKeyDialog } from "../dialogs/edit-key-dialog";
import type { NamedKey } from "../dialogs/key-intent";
import { NameFields } from "../fields/name-fields";
import { RateLimitsField } from "../fields/rate-limits-field";
import type { ChannelActions } from "./channel-actions";

interface EditDialogProps extends DialogEnds {
  named: NamedKey;
  actions: ChannelActions;
}

/** Name, description and limits: credentials and addresses have dialogs of their own. */
export function EditDialog(props: EditDialogProps) {
  return (
    <EditKeyDialog
      schema={editCredentialSchema}
      toForm={toForm}
      fields={(form, { ceilings }) => (
        <>
          <NameFields form={form} name="name" description="description" />
          <RateLimitsField form={form} perSecond="requestsPerSecond" perDay="requestsPerDay" ceilings={ceilings} />
        </>
      )}
      {...props}
    />
  );
}

const toForm = ({ id, version, name, description, ...settings }: KeySettings<"channel">): EditCredentialForm => ({
  id,
  version,
  name,
  description,
  ...rateLimitTexts(settings),
});

import type { Action } from "@/components/form/call-action";
import type { ChangeCredentialsForm, EditCredentialForm } from "@/lib/domain/channel-schema";
import type { RevealedKey } from "@/lib/domain/key";
import type { EditAllowlistForm } from "@/lib/domain/key-schema";
import type { Propagated } from "@/lib/domain/lease";
import type { KeyActions } from "../key-actions";

export interface ChannelActions extends KeyActions<"channel"> {
  edit: Action<EditCredentialForm, { version: number } & Propagated>;
  editAllowlist: Action<EditAllowlistForm, { version: number } & Propagated>;
  change: Action<ChangeCredentialsForm, RevealedKey<"channel"> & Propagated>;
}

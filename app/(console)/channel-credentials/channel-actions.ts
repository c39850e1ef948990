import type { ChannelActions } from "@/components/keys/channel/channel-actions";
import {
  changeCredentials,
  deleteCredentials,
  editCredential,
  editWhitelist,
  loadCredential,
  revokeCredentials,
} from "./actions";

/** The actions as the dialogs take them, on the list and on a credential's own page. */
export const channelActions: ChannelActions = {
  load: loadCredential,
  edit: editCredential,
  editAllowlist: editWhitelist,
  change: changeCredentials,
  revoke: revokeCredentials,
  remove: deleteCredentials,
};

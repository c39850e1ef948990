"use client";

import { KeyDialogs, type KeyDialogsProps } from "../dialogs/key-dialogs";
import type { ChannelActions } from "./channel-actions";

const load = () => import("./channel-dialog").then((module) => module.ChannelDialog);

/** Change Credentials, IP Whitelist, Edit, Revoke and Delete. */
export function ChannelDialogs({ actions, ...props }: KeyDialogsProps & { actions: ChannelActions }) {
  return (
    <KeyDialogs
      load={load}
      draw={(ChannelDialog, opened) => <ChannelDialog {...opened} actions={actions} />}
      {...props}
    />
  );
}

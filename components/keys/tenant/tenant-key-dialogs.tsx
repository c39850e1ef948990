"use client";

import type { GroupOption } from "@/lib/domain/grant";
import { KeyDialogs, type KeyDialogsProps } from "../dialogs/key-dialogs";
import type { TenantKeyActions } from "./tenant-key-actions";

const load = () => import("./tenant-key-dialog").then((module) => module.TenantKeyDialog);

interface TenantKeyDialogsProps extends KeyDialogsProps {
  actions: TenantKeyActions;
  groups: GroupOption[];
}

/** Edit, Rotate, Revoke and Delete. */
export function TenantKeyDialogs({ actions, groups, ...props }: TenantKeyDialogsProps) {
  return (
    <KeyDialogs
      load={load}
      draw={(TenantKeyDialog, opened) => <TenantKeyDialog {...opened} actions={actions} groups={groups} />}
      {...props}
    />
  );
}

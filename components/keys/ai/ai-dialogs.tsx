"use client";

import type { TenantOffer } from "@/lib/domain/ai/tenant-offer";
import { KeyDialogs, type KeyDialogsProps } from "../dialogs/key-dialogs";
import type { AiActions } from "./ai-actions";

const load = () => import("./ai-dialog").then((module) => module.AiDialog);

interface AiDialogsProps extends KeyDialogsProps {
  actions: AiActions;
  offer: TenantOffer;
}

/** Edit, Rotate, Revoke and Delete. */
export function AiDialogs({ actions, offer, ...props }: AiDialogsProps) {
  return (
    <KeyDialogs
      load={load}
      draw={(AiDialog, opened) => <AiDialog {...opened} actions={actions} offer={offer} />}
      {...props}
    />
  );
}

"use client";

import { KeySquare, Pencil } from "lucide-react";
import type { UserRow } from "@/lib/domain/user";
import { RowButton } from "../row-button";
import { useUserDialogs } from "./user-dialogs";

export function UserRowActions({ user }: { user: UserRow }) {
  const { screen, open } = useUserDialogs();
  return (
    <div className="inline-flex gap-0.5 max-md:-ml-2 max-md:pt-1">
      <RowButton
        icon={Pencil}
        label={`Edit ${user.name}`}
        tooltip="Edit"
        onClick={() => open({ verb: "edit", user })}
      />
      {user.id !== screen.selfId && (
        <RowButton
          icon={KeySquare}
          label={`Reset password of ${user.name}`}
          tooltip="Reset password"
          onClick={() => open({ verb: "resetPassword", user })}
        />
      )}
    </div>
  );
}

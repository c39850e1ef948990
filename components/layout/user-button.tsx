import { ChevronsUpDown } from "lucide-react";
import type { ComponentProps } from "react";
import { ROLE_LABELS } from "@/lib/domain/permission";
import type { User } from "./user-menu";

export function UserButton({ user, ...props }: ComponentProps<"button"> & { user: User }) {
  return (
    <button
      type="button"
      aria-label={`User menu, ${user.name}`}
      className="flex w-full min-w-0 items-center gap-2.5 rounded-md p-1.5 text-left transition-colors hover:bg-hover aria-expanded:bg-hover"
      {...props}
    >
      <span
        aria-hidden
        className="grid size-7 shrink-0 place-items-center rounded-full bg-accent-surface font-semibold text-accent text-xs uppercase"
      >
        {initials(user.name)}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium text-sm">{user.name}</span>
        <span className="block truncate text-muted text-xs">{ROLE_LABELS[user.role]}</span>
      </span>
      <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted" />
    </button>
  );
}

/** First letters of the first and the last word. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? "")][0] ?? "").join("");
}

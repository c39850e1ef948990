import { cva, type VariantProps } from "class-variance-authority";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";

const alertVariants = cva("flex items-start gap-2.5 rounded-md border px-3 py-2.5 text-foreground text-sm", {
  variants: {
    tone: {
      info: "border-border bg-canvas [&>svg]:text-muted",
      success: "border-success/25 bg-success-surface [&>svg]:text-success",
      warning: "border-warning/25 bg-warning-surface [&>svg]:text-warning",
      danger: "border-danger/25 bg-danger-surface [&>svg]:text-danger",
    },
  },
  defaultVariants: { tone: "info" },
});

const ICONS = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert } as const;

/** Give it `role="alert"` when it appears in answer to something that was done. */
export function Alert({
  className,
  tone,
  children,
  ...props
}: ComponentProps<"div"> & VariantProps<typeof alertVariants>) {
  const Icon = ICONS[tone ?? "info"];
  return (
    <div className={cn(alertVariants({ tone }), className)} {...props}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1 space-y-2 break-words">{children}</div>
    </div>
  );
}

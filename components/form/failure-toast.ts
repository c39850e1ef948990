import { toast } from "sonner";
import { loginPath } from "@/lib/domain/local-path";
import type { Failure } from "@/lib/domain/result";

/** What an action met, where there is no form to say it in. Leads someone whose session has ended back to this page. */
export function failureToast(failure: Failure): void {
  toast.error(failure.message, {
    duration: 10_000,
    ...(failure.code === "SIGNED_OUT" && {
      action: { label: "Sign in", onClick: () => location.assign(loginPath(location.pathname + location.search)) },
    }),
  });
}

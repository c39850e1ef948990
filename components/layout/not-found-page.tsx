import Link from "next/link";
import { buttonVariants } from "@/components/ui/button";
import { HOME_PATH } from "@/lib/domain/local-path";
import { MessagePage } from "./message-page";

/** The same words for what is missing and for what belongs to someone else. */
export function NotFoundPage() {
  return (
    <MessagePage title="Page not found" description="It does not exist, or it is not available to you.">
      <Link href={HOME_PATH} className={buttonVariants({ variant: "secondary" })}>
        Go to API Keys
      </Link>
    </MessagePage>
  );
}

import type { ReactNode } from "react";
import { requirePage } from "@/lib/auth/context";

/** Answers 404 in sub-accounts before the first byte of a loading state has gone out with a 200. */
export default async function SubAccountsLayout({ children }: { children: ReactNode }) {
  await requirePage("subAccount:read");
  return children;
}

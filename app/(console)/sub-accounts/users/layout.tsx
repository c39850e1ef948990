import type { ReactNode } from "react";
import { requirePage } from "@/lib/auth/context";

/** Answers 404 to viewers before the first byte of a loading state has gone out with a 200. */
export default async function SubAccountUsersLayout({ children }: { children: ReactNode }) {
  await requirePage("subAccountUser:manage");
  return children;
}

import type { ReactNode } from "react";
import { requirePage } from "@/lib/auth/context";

/**
 * Answers 404 to everybody else before the first byte of a loading state has gone out with a 200. The pages guard
 * themselves as well: a layout is not drawn again from one page to the next.
 */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  await requirePage("tenant:manage");
  return children;
}

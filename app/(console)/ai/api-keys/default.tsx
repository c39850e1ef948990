import { notFound } from "next/navigation";

/** What the dialog's slot matches and no page does. */
export default function NoPage() {
  notFound();
}

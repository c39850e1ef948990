import { redirect } from "next/navigation";
import { HOME_PATH } from "@/lib/domain/local-path";

export default function HomePage() {
  redirect(HOME_PATH);
}

import { KeyListSkeleton } from "@/components/keys/list/key-list-skeleton";

export default function Loading() {
  return <KeyListSkeleton kind="ai" />;
}

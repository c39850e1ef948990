export { KeyListSkeleton as default } from "@/components/keys/list/key-list-skeleton";

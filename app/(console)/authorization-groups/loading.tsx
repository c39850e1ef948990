export { GroupListSkeleton as default } from "@/components/groups/group-list-skeleton";

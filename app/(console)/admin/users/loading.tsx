export { UserListSkeleton as default } from "@/components/admin/users/user-list-skeleton";

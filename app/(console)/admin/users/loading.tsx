import { UserListSkeleton } from "@/components/admin/users/user-list-skeleton";

export default function Loading() {
  return <UserListSkeleton title="Users" section="/admin/users" />;
}

export { SubAccountListSkeleton as default } from "@/components/admin/tenants/tenant-list-skeleton";

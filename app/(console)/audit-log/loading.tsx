export { AuditLogSkeleton as default } from "@/components/audit/audit-log-skeleton";

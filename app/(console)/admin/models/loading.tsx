export { ModelListSkeleton as default } from "@/components/admin/models/model-list-skeleton";

import { listGroups } from "@/lib/api/groups/list";
import { serve } from "@/lib/api/serve";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = serve(listGroups);

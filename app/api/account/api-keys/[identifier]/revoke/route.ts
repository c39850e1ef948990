import { revokeKey } from "@/lib/api/keys/revoke";
import { serve } from "@/lib/api/serve";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = serve(revokeKey);

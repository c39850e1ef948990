import { apiKeys } from "@/lib/api/keys/api-keys";
import { serve } from "@/lib/api/serve";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = serve(apiKeys.read, apiKeys.change, apiKeys.remove);

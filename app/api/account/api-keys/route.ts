import { createKey } from "@/lib/api/keys/create";
import { listKeys } from "@/lib/api/keys/list";
import { serve } from "@/lib/api/serve";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = serve(listKeys, createKey);

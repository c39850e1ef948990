import { serve } from "@/lib/api/serve";

/** Whatever has no route of its own. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = serve();

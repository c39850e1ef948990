import { serve } from "@/lib/api/serve";
import { suspendSubAccount } from "@/lib/api/sub-accounts/suspend";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = serve(suspendSubAccount);

import { serve } from "@/lib/api/serve";
import { resumeSubAccount } from "@/lib/api/sub-accounts/suspend";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = serve(resumeSubAccount);

import { serve } from "@/lib/api/serve";
import { changeSubAccount } from "@/lib/api/sub-accounts/change";
import { readSubAccount } from "@/lib/api/sub-accounts/read";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = serve(readSubAccount, changeSubAccount);

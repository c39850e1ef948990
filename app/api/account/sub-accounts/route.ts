import { serve } from "@/lib/api/serve";
import { createSubAccount } from "@/lib/api/sub-accounts/create";
import { listSubAccounts } from "@/lib/api/sub-accounts/list";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = serve(listSubAccounts, createSubAccount);

import { changeKey } from "@/lib/api/keys/change";
import { deleteKey } from "@/lib/api/keys/delete";
import { readKey } from "@/lib/api/keys/read";
import { serve } from "@/lib/api/serve";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = serve(readKey, changeKey, deleteKey);

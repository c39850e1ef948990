import { channelCredentials } from "@/lib/api/keys/channel-credentials";
import { serve } from "@/lib/api/serve";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = serve(channelCredentials.rotate);

import { tokensIn } from "@/lib/domain/ai/usage";

const MB = 1024 * 1024;

export interface Endpoint {
  /** Behind the upstream's base URL, too. */
  path: string;
  body: "json" | "form";
  /** The longest body, in bytes. */
  limit: number;
  /** Streams tell their usage only when they are asked to. */
  asksForUsage: boolean;
  /** A request may have many inputs, each as long as the model's context. */
  isBatch: boolean;
}

/**
 * What is passed on to upstreams (https://platform.openai.com/docs/api-reference). Chats and responses carry images; files
 * of up to 25 MB can be transcribed.
 */
const ENDPOINTS: readonly Endpoint[] = [
  { path: "/chat/completions", body: "json", limit: 20 * MB, asksForUsage: true, isBatch: false },
  { path: "/completions", body: "json", limit: 4 * MB, asksForUsage: true, isBatch: true },
  { path: "/embeddings", body: "json", limit: 4 * MB, asksForUsage: false, isBatch: true },
  { path: "/responses", body: "json", limit: 20 * MB, asksForUsage: false, isBatch: false },
  { path: "/audio/transcriptions", body: "form", limit: 26 * MB, asksForUsage: false, isBatch: false },
];

export const endpointAt = (path: string): Endpoint | undefined => ENDPOINTS.find((endpoint) => endpoint.path === path);

/**
 * About how many tokens a request has. Images have more bytes than tokens, but no chat has more than the model's context.
 *
 * @param bytes of its body
 */
export function tokensSent({ body, isBatch }: Endpoint, bytes: number, contextLength: number | null): number {
  const tokens = tokensIn(bytes, body === "form" ? "speech" : "text");
  return isBatch ? tokens : Math.min(tokens, contextLength ?? tokens);
}

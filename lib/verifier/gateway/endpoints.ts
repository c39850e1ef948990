const MB = 1024 * 1024;

export interface Endpoint {
  /** Behind the upstream's base URL, too. */
  path: string;
  body: "json" | "form";
  /** The longest body, in bytes. */
  limit: number;
  /** Streams tell their usage only when they are asked to. */
  asksForUsage: boolean;
}

/**
 * What is passed on to upstreams (https://platform.openai.com/docs/api-reference). Chats and responses carry images; files
 * of up to 25 MB can be transcribed.
 */
const ENDPOINTS: readonly Endpoint[] = [
  { path: "/chat/completions", body: "json", limit: 20 * MB, asksForUsage: true },
  { path: "/completions", body: "json", limit: 4 * MB, asksForUsage: true },
  { path: "/embeddings", body: "json", limit: 4 * MB, asksForUsage: false },
  { path: "/responses", body: "json", limit: 20 * MB, asksForUsage: false },
  { path: "/audio/transcriptions", body: "form", limit: 26 * MB, asksForUsage: false },
];

export const endpointAt = (path: string): Endpoint | undefined => ENDPOINTS.find((endpoint) => endpoint.path === path);

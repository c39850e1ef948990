/**
 * With these, some upstreams ask other models than the one that was decided about, or other servers with their own credential:
 * https://openrouter.ai/docs/api-reference/overview, https://docs.litellm.ai/docs/proxy/clientside_auth.
 */
const NOT_ALLOWED = [
  "models",
  "fallbacks",
  "route",
  "preset",
  "context_window_fallback_dict",
  "api_base",
  "base_url",
  "api_key",
].map(fold);

/** The same for names that some parser takes for the same. Folds more than either case alone: ſ, too, is an s, and K a k. */
export function fold(name: string): string {
  return name.toLowerCase().toUpperCase();
}

/** @param name of a member of a body */
export const isAllowed = (name: string): boolean => !NOT_ALLOWED.includes(fold(name));

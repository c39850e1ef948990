/** Where OpenAI's clients find the gateway: what stands between an installation's address and OpenAI's own paths. */
export const GATEWAY_PREFIX = "/ai/v1";

/** How many bytes a body may have: about twice what the longest allowlist takes. */
export const API_BODY_LIMIT = 64 * 1024;

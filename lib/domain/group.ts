/** What an authorization group permits, such as `orders:read` or `api-keys:write`. Safe in a header, unescaped. */
export const PERMISSION_PATTERN = /^[a-z0-9][a-z0-9._-]{0,63}(:[a-z0-9*][a-z0-9._*-]{0,63}){1,3}$/;

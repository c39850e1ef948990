const BASE64 = /^[0-9A-Za-z+/]+={0,2}$/;
/** RFC 7617 section 2: neither part may contain control characters. */
const CONTROL = /\p{Cc}/u;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * User and password in the base64 of `Authorization: Basic`, divided by the first colon (RFC 7617 section 2). Null for what
 * is not that, in UTF-8.
 */
export function decodeBasic(base64: string): { user: string; password: string } | null {
  if (!BASE64.test(base64)) return null;
  let text: string;
  try {
    text = utf8.decode(Buffer.from(base64, "base64"));
  } catch {
    return null;
  }
  const colon = text.indexOf(":");
  if (colon < 0 || CONTROL.test(text)) return null;
  return { user: text.slice(0, colon), password: text.slice(colon + 1) };
}

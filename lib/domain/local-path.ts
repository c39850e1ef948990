/** Where a signed-in visitor begins. */
export const HOME_PATH = "/tenant-api-keys";

const BASE = new URL("http://portcullis.invalid");
/** Browsers drop tabs and line breaks and read a backslash as a slash: `/\evil.example` leads away. */
const MISREAD = /[\p{Cc}\\]/u;
/** Pages that send a signed-in visitor on (they would send back and forth), and addresses that are no pages. */
const NO_DESTINATION = /^\/(login|setup|api|_next)(\/|$)/;

/**
 * A path of this site to go to after signing in, normalised, with its query. Everything else, above all addresses of
 * other sites, becomes HOME_PATH.
 */
export function localPath(text: unknown): string {
  if (typeof text !== "string" || text.length > 2000 || !text.startsWith("/") || MISREAD.test(text)) return HOME_PATH;
  const url = URL.canParse(text, BASE) ? new URL(text, BASE) : null;
  // `/.//evil.example` is a local path whose normal form, `//evil.example`, is not.
  if (url?.origin !== BASE.origin || url.pathname.startsWith("//") || NO_DESTINATION.test(url.pathname)) {
    return HOME_PATH;
  }
  return url.pathname === "/" ? HOME_PATH : url.pathname + url.search;
}

/** The sign-in page that leads on to `path`. */
export function loginPath(path: unknown): string {
  const next = localPath(path);
  return next === HOME_PATH ? "/login" : `/login?${new URLSearchParams({ next })}`;
}

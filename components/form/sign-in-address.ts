/** The sign-in page that leads back here. Only for answers to something done in the browser. */
export function signInAddress(): string {
  return `/login?next=${encodeURIComponent(location.pathname + location.search)}`;
}

const MAX_LENGTH = 500;

export type ParsedBaseUrl = { ok: true; url: string } | { ok: false; message: string };

/**
 * Where an upstream's API begins. Only http and https; no credentials, which would be shown; no query or fragment, because
 * paths are put behind it.
 *
 * @returns it without slashes at its end
 */
export function parseBaseUrl(text: string): ParsedBaseUrl {
  const typed = text.trim();
  if (typed.length > MAX_LENGTH) return refuse(`The base URL has at most ${MAX_LENGTH} characters.`);
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (!url || !["http:", "https:"].includes(url.protocol)) {
    return refuse("Enter an http or https address such as https://api.openai.com/v1.");
  }
  if (url.username || url.password) return refuse("Put no user or password into the address.");
  if (/[?#]/.test(typed)) return refuse("Leave out everything from the ? or # on.");
  return { ok: true, url: url.href.replace(/\/+$/, "") };
}

const refuse = (message: string): ParsedBaseUrl => ({ ok: false, message });

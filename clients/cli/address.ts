import { environment } from "./environment";
import { Refused } from "./fault";

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Where Portcullis listens, without a slash at its end. What is refused is not repeated: it may hold a password.
 *
 * @throws Refused for what is no such address, and for one to which the key would travel unencrypted
 */
export function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new Refused("The URL is not one such as https://keys.example.com.");
  }
  if (url.protocol === "http:" && !LOOPBACK.test(url.hostname) && !environment.allowHttp) {
    throw new Refused(
      "The URL is not encrypted: whoever is on the way to it can read the API key. Give one with https, or set PORTCULLIS_ALLOW_HTTP=true.",
    );
  }
  return url.href.replace(/\/+$/, "");
}

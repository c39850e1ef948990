import { randomInt } from "node:crypto";
import type { Channel } from "./grant";

const CHANNEL_WORDS: Record<Channel, string> = {
  ftp: "ftp",
  rest: "rest",
  http: "http",
  webService: "ws",
  email: "email",
};

/** Without those that look alike. */
const LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
const LETTER_COUNT = 6;
const NAME_MAX = 40;

/** `Acme Retail`, FTP → `acme-retail-ftp-k7q2mx`: readable, and one of 887 million. */
export function newClientId(tenantName: string, channel: Channel): string {
  const random = Array.from({ length: LETTER_COUNT }, () => LETTERS.charAt(randomInt(LETTERS.length))).join("");
  return [...wordsOf(tenantName), CHANNEL_WORDS[channel], random].join("-");
}

/** `Café Zürich GmbH` → `cafe-zurich-gmbh`; of a name without such letters, nothing. */
function wordsOf(name: string): string[] {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = (plain.match(/[a-z0-9]+/g) ?? []).join("-").slice(0, NAME_MAX);
  return words.split("-").filter(Boolean);
}

/** Without the letters and digits that are mistaken for each other. 32 of them, so that every byte picks one evenly. */
const ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** A password that can be read out: `k7mqp-x3rtb-…`, 100 random bits. */
export function generatePassword(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(GROUPS * GROUP_LENGTH))];
  const letters = bytes.map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join("");
  return letters.match(new RegExp(`.{${GROUP_LENGTH}}`, "g"))?.join("-") ?? letters;
}

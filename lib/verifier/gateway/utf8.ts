import { isUtf8 } from "node:buffer";

/** The longest character but for its last byte. */
const LONGEST_BEGINNING = 3;

/** Is a text that comes in pieces UTF-8? */
export class Utf8 {
  /** The beginning of a character whose end is in the next piece. */
  #begun: Buffer = Buffer.alloc(0);

  continuesWith(piece: Buffer): boolean {
    const bytes = this.#begun.length > 0 ? Buffer.concat([this.#begun, piece]) : piece;
    const end = endOfWhole(bytes);
    // Copied, so that it does not keep the piece.
    this.#begun = Buffer.from(bytes.subarray(end));
    return isUtf8(bytes.subarray(0, end));
  }
}

/** @returns where the last character begins if it has more bytes than are there, and otherwise where it ends */
function endOfWhole(bytes: Buffer): number {
  for (let length = 1; length <= Math.min(LONGEST_BEGINNING, bytes.length); length++) {
    const byte = bytes[bytes.length - length] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const needed = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return needed > length ? bytes.length - length : bytes.length;
  }
  return bytes.length;
}

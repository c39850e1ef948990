import { endsNumber, type NumberPlace, nextInNumber } from "./json-number";

/** What is told of a text. Places are indices into the piece that is being read. */
export interface JsonListener {
  beginName(index: number): void;
  endName(end: number): void;
  /** @param byte its first one */
  beginValue(index: number, byte: number): void;
  endValue(end: number): void;
}

/** Other parsers give up there, too: serde_json at 128, CPython's at about 1,000. */
const MAX_DEPTH = 128;

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPENS_ARRAY = 0x5b;
const CLOSES_ARRAY = 0x5d;
export const OPENS_OBJECT = 0x7b;
const CLOSES_OBJECT = 0x7d;
const U = 0x75;
const ESCAPES = new Set(Buffer.from('"\\/bfnrt'));
const WORDS = new Map(["true", "false", "null"].map((word) => [word.charCodeAt(0), word]));
const isSpace = (byte: number) => byte === SPACE || byte === 0x0a || byte === 0x0d || byte === 0x09;
const isHex = (byte: number) => (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);

/** What has to come next, or is under way. */
type Place =
  | "value"
  | "valueOrEnd"
  | "name"
  | "nameOrEnd"
  | "colon"
  | "commaOrEnd"
  | "string"
  | "escape"
  | "hex"
  | "word"
  | "number"
  | "broken";

/**
 * Reads a JSON text (RFC 8259) that comes in pieces and checks it to the last byte, but for that it is UTF-8. It keeps nothing of
 * it, and takes as long for a piece whatever is in it.
 */
export class JsonReader {
  #place: Place = "value";
  #depth = 0;
  /** What is open at each depth; what is no object is an array. */
  readonly #isObject: boolean[] = [];
  #isName = false;
  #hexDigits = 0;
  #word = "";
  #letters = 0;
  #number: NumberPlace = "start";

  constructor(private readonly listener: JsonListener) {}

  /** Objects and arrays that are open; a value's own begins and ends within it. */
  get depth(): number {
    return this.#depth;
  }

  /** No text that goes on from here is JSON, or it is deeper than 128. The rest is not looked at. */
  get isBroken(): boolean {
    return this.#place === "broken";
  }

  /** This is a text from its beginning to its end. */
  get isWhole(): boolean {
    return this.#place === "commaOrEnd" && this.#depth === 0;
  }

  /** Looks at nothing more. */
  stop(): void {
    this.#place = "broken";
  }

  read(piece: Buffer): void {
    for (let index = 0; index < piece.length && !this.isBroken; ) {
      if (this.#place === "string") index = this.#inString(piece, index);
      else if (this.#place === "number") index = this.#inNumber(piece, index);
      else this.#step(piece[index] ?? 0, index++);
    }
  }

  /** @returns where to go on */
  #inString(piece: Buffer, begin: number): number {
    for (let index = begin; index < piece.length; index++) {
      const byte = piece[index] ?? 0;
      if (byte === QUOTE) {
        this.#endString(index + 1);
        return index + 1;
      }
      if (byte === BACKSLASH || byte < SPACE) {
        this.#place = byte === BACKSLASH ? "escape" : "broken";
        return index + 1;
      }
    }
    return piece.length;
  }

  #endString(end: number): void {
    if (!this.#isName) {
      this.#endValue(end);
      return;
    }
    this.#place = "colon";
    this.listener.endName(end);
  }

  /** A number ends with what follows it. @returns where to go on */
  #inNumber(piece: Buffer, begin: number): number {
    for (let index = begin; index < piece.length; index++) {
      const next = nextInNumber(this.#number, piece[index] ?? 0);
      if (next === null) {
        if (endsNumber(this.#number)) this.#endValue(index);
        else this.stop();
        return index;
      }
      this.#number = next;
    }
    return piece.length;
  }

  #step(byte: number, index: number): void {
    switch (this.#place) {
      case "escape":
        this.#hexDigits = 0;
        this.#place = byte === U ? "hex" : ESCAPES.has(byte) ? "string" : "broken";
        return;
      case "hex":
        if (!isHex(byte)) this.stop();
        else if (++this.#hexDigits === 4) this.#place = "string";
        return;
      case "word":
        if (byte !== this.#word.charCodeAt(this.#letters++)) this.stop();
        else if (this.#letters === this.#word.length) this.#endValue(index + 1);
        return;
      default:
        if (!isSpace(byte)) this.#punctuate(byte, index);
    }
  }

  #punctuate(byte: number, index: number): void {
    const place = this.#place;
    const isObject = this.#isObject[this.#depth];
    const mayEnd = this.#depth > 0 && (place === "commaOrEnd" || place === "nameOrEnd" || place === "valueOrEnd");
    if (mayEnd && byte === (isObject ? CLOSES_OBJECT : CLOSES_ARRAY)) {
      this.#depth--;
      this.#endValue(index + 1);
    } else if (place === "value" || place === "valueOrEnd") this.#beginValue(byte, index);
    else if ((place === "name" || place === "nameOrEnd") && byte === QUOTE) {
      this.#beginString(true);
      this.listener.beginName(index);
    } else if (place === "colon" && byte === COLON) this.#place = "value";
    else if (place === "commaOrEnd" && byte === COMMA && this.#depth > 0) this.#place = isObject ? "name" : "value";
    else this.stop();
  }

  #beginString(isName: boolean): void {
    this.#place = "string";
    this.#isName = isName;
  }

  #beginValue(byte: number, index: number): void {
    this.listener.beginValue(index, byte);
    if (this.isBroken) return;
    const word = WORDS.get(byte);
    if (byte === OPENS_OBJECT || byte === OPENS_ARRAY) this.#open(byte === OPENS_OBJECT);
    else if (byte === QUOTE) this.#beginString(false);
    else if (word) {
      this.#place = "word";
      this.#word = word;
      this.#letters = 1;
    } else {
      const next = nextInNumber("start", byte);
      this.#place = next ? "number" : "broken";
      this.#number = next ?? "start";
    }
  }

  #open(isObject: boolean): void {
    if (this.#depth === MAX_DEPTH) {
      this.stop();
      return;
    }
    this.#isObject[++this.#depth] = isObject;
    this.#place = isObject ? "nameOrEnd" : "valueOrEnd";
  }

  #endValue(end: number): void {
    this.#place = "commaOrEnd";
    this.listener.endValue(end);
  }
}

/** A member of the object that a JSON text is. */
export interface JsonMember {
  name: string;
  /** Where its value begins and ends, in bytes from the beginning of the text. */
  start: number;
  end: number;
  /** The value's text, if it was asked for. */
  text: string | null;
}

/** No name of interest is as long, however it is escaped. */
const LONGEST_NAME = 200;
/** No text of interest has as many. What may come from anybody is not looked through for millions. */
const MAX_MEMBERS = 1_000;

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const isSpace = (byte: number) => byte === SPACE || byte === 0x0a || byte === 0x0d || byte === 0x09;
const opens = (byte: number) => byte === 0x7b || byte === 0x5b;
const closes = (byte: number) => byte === 0x7d || byte === 0x5d;

/**
 * Finds the members of an object in a JSON text that comes in pieces, and keeps nothing but names and the values that are
 * asked for. The text is not validated: what is found in one that is not valid means nothing.
 */
export class JsonMembers {
  readonly found: JsonMember[] = [];
  #place: "outside" | "beforeName" | "name" | "beforeValue" | "value" = "outside";
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** Bytes before this piece. */
  #before = 0;
  #name = "";
  #start = 0;
  #end = 0;
  #kept: Buffer[] = [];
  #keeping = false;
  #length = 0;

  /** @param wanted whose values are to be kept */
  constructor(private readonly wanted: (name: string) => boolean) {}

  /** There are more than 1,000. The rest is not looked at. */
  get tooMany(): boolean {
    return this.found.length > MAX_MEMBERS;
  }

  push(piece: Buffer): void {
    let from = 0;
    for (let index = 0; index < piece.length && !this.tooMany; ) {
      if (this.#inString) {
        index = this.#skipString(piece, index);
        if (!this.#inString) this.#end = this.#before + index;
        continue;
      }
      if (this.#depth > 1) index = nextMark(piece, index);
      const byte = piece[index] ?? SPACE;
      if (!isSpace(byte)) {
        if (this.#endsHere(byte)) {
          this.#keep(piece, from, index);
          this.#finish();
        }
        if (this.#beginsHere(byte, index)) from = index;
        this.#step(byte, index);
      }
      index++;
    }
    this.#keep(piece, from, piece.length);
    this.#before += piece.length;
  }

  /** A name ends at its colon, and a value before what follows it. */
  #endsHere(byte: number): boolean {
    if (this.#depth !== 1) return false;
    return this.#place === "name" || (this.#place === "value" && (byte === COMMA || closes(byte)));
  }

  #finish(): void {
    const kept = this.#keeping ? Buffer.concat(this.#kept).toString("utf8").trim() : null;
    this.#kept = [];
    this.#keeping = false;
    if (this.#place === "name") {
      this.#name = readName(kept);
      this.#place = "beforeValue";
      return;
    }
    this.found.push({ name: this.#name, start: this.#start, end: this.#end, text: kept });
    this.#place = "beforeName";
  }

  #beginsHere(byte: number, index: number): boolean {
    if (this.#depth !== 1) return false;
    if (this.#place === "beforeName" && byte === QUOTE) {
      this.#place = "name";
      this.#keeping = true;
      this.#length = 0;
      return true;
    }
    if (this.#place !== "beforeValue" || byte === 0x3a) return false;
    this.#place = "value";
    this.#start = this.#before + index;
    this.#keeping = this.wanted(this.#name);
    return true;
  }

  #step(byte: number, index: number): void {
    if (byte === QUOTE) this.#inString = true;
    else if (opens(byte)) {
      // Only an object has members.
      if (++this.#depth === 1 && byte === 0x7b) this.#place = "beforeName";
    } else if (closes(byte) && --this.#depth === 0) this.#place = "outside";
    if (byte !== COMMA || this.#depth !== 1) this.#end = this.#before + index + 1;
  }

  #keep(piece: Buffer, from: number, to: number): void {
    if (!this.#keeping) return;
    if (this.#place !== "name") {
      this.#kept.push(piece.subarray(from, to));
      return;
    }
    // Not the space behind it.
    const part = piece.subarray(from, this.#inString ? to : Math.max(from, this.#end - this.#before));
    this.#length += part.length;
    if (this.#length <= LONGEST_NAME) this.#kept.push(part);
    else this.#keeping = false;
  }

  /** @returns where to go on: behind the string, if it ends in this piece */
  #skipString(piece: Buffer, begin: number): number {
    let index = begin;
    if (this.#escaped) {
      this.#escaped = false;
      index++;
    }
    const quote = () => piece.indexOf(QUOTE, index);
    for (let end = quote(); ; end = quote()) {
      const backslash = piece.subarray(index, end < 0 ? piece.length : end).indexOf(BACKSLASH);
      if (backslash < 0) {
        if (end >= 0) this.#inString = false;
        return end < 0 ? piece.length : end + 1;
      }
      index += backslash + 2;
      if (index > piece.length) {
        this.#escaped = true;
        return piece.length;
      }
    }
  }
}

/** @returns where the next string, object or array begins or ends */
function nextMark(piece: Buffer, from: number): number {
  for (let index = from; index < piece.length; index++) {
    const byte = piece[index] ?? 0;
    if (byte === QUOTE || opens(byte) || closes(byte)) return index;
  }
  return piece.length;
}

function readName(text: string | null): string {
  if (text === null) return "";
  try {
    return String(JSON.parse(text));
  } catch {
    return "";
  }
}

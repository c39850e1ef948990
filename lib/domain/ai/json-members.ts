import { JsonReader, OPENS_OBJECT } from "./json-reader";

/** A member of the object that a JSON text is. */
export interface JsonMember {
  name: string;
  /** Where its value begins and ends, in bytes from the beginning of the text. */
  start: number;
  end: number;
  /** The value's text, if it was asked for and has at most 4,096 bytes. */
  text: string | null;
}

/** In bytes. No name of interest is as long, however it is escaped, and no value. */
const LONGEST_NAME = 200;
const LONGEST_VALUE = 4_096;
/** No text of interest has as many. What may come from anybody is not looked through for millions. */
const MAX_MEMBERS = 1_000;
const MAX_INNER = 10_000;
/** Of the objects in a member's array or object. */
const INNER_DEPTH = 3;

const NOTHING = Buffer.alloc(0);

/**
 * Finds the members of an object in a JSON text that comes in pieces, and keeps nothing but names and the short values that are
 * asked for. What others put up with, though it is not JSON, is no object here: they might find other members in it.
 */
export class JsonMembers {
  readonly found: JsonMember[] = [];
  /** Names of the members of the objects that are in members that are looked into. */
  readonly inner = new Set<string>();
  /** Where the object ends, if it is whole: in bytes from the beginning of the text, behind its brace. */
  end = 0;
  readonly #reader = new JsonReader({
    beginName: (index) => this.#beginName(index),
    endName: (end) => this.#endName(end),
    beginValue: (index, byte) => this.#beginValue(index, byte),
    endValue: (end) => this.#endValue(end),
  });
  #isInner = false;
  #innerCount = 0;
  #piece: Buffer = NOTHING;
  /** Bytes before this piece. */
  #before = 0;
  #name = "";
  #start = 0;
  /** As Latin-1, since a piece can end within a character; null where nothing is kept. */
  #kept: string | null = null;
  #longest = 0;
  /** Where in this piece begins what is kept. */
  #from = 0;

  /**
   * @param wanted whose values are to be kept
   * @param looksInto of which others the inner names are
   */
  constructor(
    private readonly wanted: (name: string) => boolean,
    private readonly looksInto: (name: string) => boolean = () => false,
  ) {}

  /** There are more than 1,000, or 10,000 inner ones. The rest is not looked at. */
  get tooMany(): boolean {
    return this.found.length > MAX_MEMBERS || this.#innerCount > MAX_INNER;
  }

  /** This does not become an object any more, or is deeper than 128. The rest is not looked at. */
  get isBroken(): boolean {
    return this.#reader.isBroken;
  }

  /** This is an object from its beginning to its end. */
  get isWhole(): boolean {
    return this.#reader.isWhole;
  }

  push(piece: Buffer): void {
    this.#piece = piece;
    this.#from = 0;
    this.#reader.read(piece);
    this.#keep(piece.length);
    this.#before += piece.length;
    this.#piece = NOTHING;
  }

  #beginName(index: number): void {
    const { depth } = this.#reader;
    this.#isInner = depth === INNER_DEPTH && this.looksInto(this.#name);
    if (this.#isInner && ++this.#innerCount > MAX_INNER) this.#reader.stop();
    if (this.#isInner || depth === 1) this.#beginKeeping(index, LONGEST_NAME);
  }

  #endName(end: number): void {
    if (this.#reader.depth === 1) this.#name = readName(this.#endKeeping(end));
    else if (this.#isInner) this.inner.add(readName(this.#endKeeping(end)));
  }

  #beginValue(index: number, byte: number): void {
    const { depth } = this.#reader;
    if (depth === 0 && byte !== OPENS_OBJECT) this.#reader.stop();
    if (depth !== 1) return;
    this.#start = this.#before + index;
    if (this.wanted(this.#name)) this.#beginKeeping(index, LONGEST_VALUE);
  }

  #endValue(end: number): void {
    const { depth } = this.#reader;
    if (depth === 0) this.end = this.#before + end;
    if (depth !== 1) return;
    this.found.push({ name: this.#name, start: this.#start, end: this.#before + end, text: this.#endKeeping(end) });
    if (this.tooMany) this.#reader.stop();
  }

  #beginKeeping(index: number, longest: number): void {
    this.#kept = "";
    this.#longest = longest;
    this.#from = index;
  }

  #keep(end: number): void {
    if (this.#kept === null) return;
    const length = this.#kept.length + end - this.#from;
    this.#kept = length > this.#longest ? null : this.#kept + this.#piece.toString("latin1", this.#from, end);
  }

  #endKeeping(end: number): string | null {
    this.#keep(end);
    const text = this.#kept;
    this.#kept = null;
    return text === null ? null : Buffer.from(text, "latin1").toString("utf8");
  }
}

const readName = (text: string | null): string => (text === null ? "" : String(JSON.parse(text)));

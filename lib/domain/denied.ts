import type { Refusal } from "./decision";

/** A program's own key was refused on the way: what it began with does no longer hold. */
export class Denied extends Error {
  constructor(readonly refusal: Refusal) {
    super(`The calling key was refused: ${refusal.reason}`);
    this.name = "Denied";
  }
}

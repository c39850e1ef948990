/** Where in a number (RFC 8259 section 6) its next byte stands. */
export type NumberPlace = "start" | "minus" | "zero" | "whole" | "point" | "fraction" | "e" | "sign" | "exponent";

const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
const POINT = 0x2e;
const isE = (byte: number) => byte === 0x65 || byte === 0x45;
const isSign = (byte: number) => byte === 0x2b || byte === 0x2d;

/** @returns null for a byte that does not belong to the number any more */
export function nextInNumber(place: NumberPlace, byte: number): NumberPlace | null {
  if (isDigit(byte)) return afterDigit(place, byte);
  switch (place) {
    case "start":
      return byte === 0x2d ? "minus" : null;
    case "zero":
    case "whole":
      if (byte === POINT) return "point";
      return isE(byte) ? "e" : null;
    case "fraction":
      return isE(byte) ? "e" : null;
    case "e":
      return isSign(byte) ? "sign" : null;
    default:
      return null;
  }
}

function afterDigit(place: NumberPlace, byte: number): NumberPlace | null {
  switch (place) {
    case "start":
    case "minus":
      return byte === 0x30 ? "zero" : "whole";
    case "zero":
      return null;
    case "whole":
      return "whole";
    case "point":
    case "fraction":
      return "fraction";
    default:
      return "exponent";
  }
}

/** May a number end there? */
export const endsNumber = (place: NumberPlace): boolean =>
  place === "zero" || place === "whole" || place === "fraction" || place === "exponent";

import { z } from "zod";

const LIMIT_MAX = 100;
const LIMIT_DEFAULT = 50;

/** Digits and nothing else: no signs, no fractions, no exponents. */
function count(max: number) {
  const message = `Give a whole number from 1 to ${max.toLocaleString("en")}.`;
  return z
    .string()
    .regex(/^\d{1,9}$/, { message, abort: true })
    .transform(Number)
    .refine((value) => value >= 1 && value <= max, { message, abort: true });
}

/** What a number in an address is, beyond being text. */
const integer = (max: number) => ({ type: "integer", minimum: 1, maximum: max });

export const pageNumber = (max: number, description: string) => count(max).meta({ ...integer(max), description });

/** @param rows what a page is made of, in the plural */
export const pageLimit = (rows: string) =>
  count(LIMIT_MAX)
    .default(LIMIT_DEFAULT)
    .meta({ ...integer(LIMIT_MAX), description: `How many ${rows} a page has. By default ${LIMIT_DEFAULT}.` });

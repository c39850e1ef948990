/** `2030-12-31 23:59:59 UTC`, or `never` for null, of an instant in the API's form. */
export const instantText = (instant: string | null): string =>
  instant === null ? "never" : `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`;

/** `2030-12-31 23:59Z`: as short as a column wants it. */
export const minuteText = (instant: string | null): string =>
  instant === null ? "never" : `${instant.slice(0, 10)} ${instant.slice(11, 16)}Z`;

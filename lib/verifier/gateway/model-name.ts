/** No model is called so, and PostgreSQL keeps no NUL, which would stop the counts that it is in. */
const CONTROL = /\p{Cc}/u;

/** What can be the name of a model. */
export const isModelName = (value: unknown): value is string => typeof value === "string" && !CONTROL.test(value);

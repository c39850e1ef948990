import pino, { type Logger } from "pino";

/** Headers and fields that carry something that opens a door, wherever in a logged object they turn up. */
const CONFIDENTIAL = [
  "authorization",
  "proxy-authorization",
  "x-api-key",
  "cookie",
  "set-cookie",
  "auth-pass",
  "password",
  "secret",
];

/** The driver hangs the whole connection on its errors. */
function describeError(error: Error) {
  const { client, ...rest } = pino.stdSerializers.err(error);
  return rest;
}

const KEY: unique symbol = Symbol.for("portcullis.log");
const shared = globalThis as typeof globalThis & { [KEY]?: Logger };

/**
 * JSON lines on stdout. One logger per process, although Next bundles this module more than once: the server sets its
 * level from the configuration, which `next build` does not have.
 */
shared[KEY] ??= pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: describeError },
  redact: {
    paths: CONFIDENTIAL.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]),
    censor: "[redacted]",
  },
});

export const log: Logger = shared[KEY];

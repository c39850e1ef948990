const text = (description: string, example: string) => ({ description, schema: { type: "string" }, example });

/** What answers carry beside their bodies. */
export const HEADERS = {
  RequestId: text("Names this request, in the audit log too.", "0b5c8f0e-5a0e-4c58-9d56-5f1f4c3c8a57"),
  RateLimitPolicy: text(
    "The rate limits of the calling key (draft-ietf-httpapi-ratelimit-headers-10). Missing where it has none.",
    '"key-second";q=5;w=1, "key-day";q=1000;w=86400',
  ),
  RateLimit: text("What is left of them, and for how many seconds.", '"key-second";r=4;t=1, "key-day";r=995;t=3600'),
  RetryAfter: { description: "Come again after so many seconds.", schema: { type: "integer" }, example: 1 },
  Challenge: text("What kind of credential is wanted (RFC 6750).", 'Bearer realm="Portcullis"'),
  EntityTag: text("Names this state of the record, for `If-Match` and `If-None-Match`.", '"3-Zm9vYmFyYmF6"'),
  Location: text("Where the new record is.", "/api/account/api-keys/clx1a2b3c4d5e6f7g8h9i0j1"),
  Link: text("The next and the previous page (RFC 8288).", '</api/account/api-keys?page=2&limit=50>; rel="next"'),
  Replayed: text("`true` where the answer was given before under the same Idempotency-Key.", "true"),
};

/** What requests may carry. */
export const PARAMETERS = {
  Identifier: {
    name: "identifier",
    in: "path",
    required: true,
    description: "The identifier of the record.",
    schema: { type: "string" },
    example: "clx1a2b3c4d5e6f7g8h9i0j1",
  },
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    description:
      "A name of your choice for this request, such as a UUID. Repeating the request under it, its body byte by byte the same, within 24 hours changes nothing and gets the first answer again, its secret included as long as the same secret of the calling key is presented.",
    schema: { type: "string", minLength: 1, maxLength: 255 },
    example: "8e03978e-40d5-43e8-bc93-6894a57f9324",
  },
  IfMatch: {
    name: "If-Match",
    in: "header",
    description: "The `ETag` of the record as you know it: if it was changed since, nothing is done. Use is no change.",
    schema: { type: "string" },
    example: '"3-Zm9vYmFyYmF6"',
  },
  IfNoneMatch: {
    name: "If-None-Match",
    in: "header",
    description: "The `ETag` of an earlier answer: if the record is still the same, 304 without a body.",
    schema: { type: "string" },
    example: '"3-Zm9vYmFyYmF6"',
  },
};

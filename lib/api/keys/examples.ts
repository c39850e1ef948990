/** What the records of the reference have in common. */
export const EXAMPLE_SHOWN = {
  identifier: "clx1a2b3c4d5e6f7g8h9i0j1",
  allowed_ips: ["192.168.1.1", "10.0.0.1"],
  last_used_at: "2026-03-15T10:30:00.000Z",
  created_at: "2026-01-01T00:00:00.000Z",
  status: "active",
  expires_at: null,
  revoked_at: null,
  revoked_reason: null,
  hint: "r9s0",
  requests_per_second: null,
  requests_per_day: null,
} as const;

/** What follows the prefix of the secrets of the reference. */
export const EXAMPLE_SECRET = "_1a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p7q8r9s0";

export const EXAMPLE_PROPAGATION = { verifiers: 3, acknowledged: 3, ms: 12 };

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  // No picture of ours needs it, and its endpoint would be one more door.
  images: { unoptimized: true },
  typedRoutes: false,
  // In development, Next would write what actions are given into the log: passwords too.
  logging: { serverFunctions: false },
  // The largest form is a key's with a thousand addresses. CONSOLE_BODY_LIMIT refuses what is larger before Next copies it.
  experimental: { serverActions: { bodySizeLimit: "256kb" }, proxyClientMaxBodySize: "257kb" },
  // One copy of each in the process, shared with server.ts.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "pg",
    "pino",
    "prom-client",
    "rate-limiter-flexible",
  ],
  // `npm run check` checks all types. A build on a machine without the development packages has none of them.
  typescript: { ignoreBuildErrors: true },
};

import { expect, test, vi } from "vitest";
import { assertSameOrigin } from "./origin";

// Never connected to, but nothing is configured without it.
vi.stubEnv("DATABASE_URL", "postgresql://localhost/nothing");

const refused = (headers: Record<string, string>) => {
  try {
    assertSameOrigin(new Headers(headers));
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

// PORTCULLIS_URL is http://localhost:3000.
test.each([
  ["the configured address", { origin: "http://localhost:3000", host: "10.0.0.1:3000" }],
  ["another name of this server", { origin: "http://console.example:8080", host: "console.example:8080" }],
  ["TLS that ends before this server", { origin: "https://console.example", host: "console.example" }],
])("%s is this site", (_, headers) => {
  expect(refused(headers)).toBeNull();
});

test.each([
  ["no origin", { host: "localhost:3000" }],
  ["an opaque origin", { origin: "null", host: "localhost:3000" }],
  ["another site", { origin: "http://evil.example", host: "localhost:3000" }],
  ["another port", { origin: "http://localhost:3001", host: "localhost:3000" }],
  ["a name that ends the same", { origin: "http://evil-localhost:3000", host: "localhost:3000" }],
  ["a subdomain", { origin: "http://evil.console.example", host: "console.example" }],
  ["what a proxy's header says", { origin: "http://evil.example", host: "x", "x-forwarded-host": "evil.example" }],
  ["nonsense", { origin: "localhost:3000 ", host: "localhost:3000" }],
])("%s is not", (_, headers) => {
  expect(refused(headers)).toBe("FORBIDDEN");
});

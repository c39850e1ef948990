import { expect, test } from "vitest";
import { parseBaseUrl } from "./base-url";

test.each([
  ["https://api.openai.com/v1", "https://api.openai.com/v1"],
  [" https://API.openai.com/v1// ", "https://api.openai.com/v1"],
  ["http://10.0.0.5:8000", "http://10.0.0.5:8000"],
  ["http://[2001:db8::1]:8000/v1/", "http://[2001:db8::1]:8000/v1"],
  ["https://example.com/a/../v1", "https://example.com/v1"],
])("%j is %j", (text, url) => {
  expect(parseBaseUrl(text)).toEqual({ ok: true, url });
});

test.each([
  "",
  "api.openai.com/v1",
  "ftp://example.com",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "data:application/json,{}",
  "unix:/var/run/docker.sock",
  "https://user@example.com",
  "https://:secret@example.com",
  "https://example.com/v1?key=secret",
  "https://example.com/v1?",
  "https://example.com/v1#",
  `https://example.com/${"a".repeat(500)}`,
])("%j is refused", (text) => {
  expect(parseBaseUrl(text).ok).toBe(false);
});

import { expect, test } from "vitest";
import { signInMessage } from "./sign-in";

test.each([
  ["wrong", "Email or password is wrong."],
  ["throttled:900", "Too many attempts. Try again in 15 minutes."],
  ["throttled:61", "Too many attempts. Try again in 2 minutes."],
  ["throttled:60", "Too many attempts. Try again in a minute."],
  ["throttled:1", "Too many attempts. Try again in a minute."],
])("%s reads: %s", (code, message) => {
  expect(signInMessage(code)).toBe(message);
});

test.each([null, "", "toString", "throttled:", "throttled:99999999", "Call +1 555 to unlock your account"])(
  "%j is not repeated",
  (code) => {
    expect(signInMessage(code)).toBe("Signing in did not work. Reload the page and try again.");
  },
);

import { expect, test } from "vitest";
import { signInMessage } from "./sign-in";
import { signInSchema } from "./sign-in-schema";

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

test.each(["", " ", "ada\0@example.com", "ada\ud800@example.com", `${"a".repeat(251)}@x.y`])(
  "%j is not looked up as an email",
  (email) => {
    expect(signInSchema.safeParse({ email, password: "some password" }).success).toBe(false);
  },
);

test("an email is looked up in lower case and without the spaces around it", () => {
  const { email } = signInSchema.parse({ email: " Ada@Example.com ", password: "some password" });
  expect(email).toBe("ada@example.com");
});

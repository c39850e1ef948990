import { expect, test } from "vitest";
import { guessingNetwork } from "./guessing";

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["203.0.113.8", "203.0.113.8"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:db8::ffff:1:2:3", "2001:db8:0:0::/64"],
  ["2001:db8:0:1::1", "2001:db8:0:1::/64"],
  ["::1", "0:0:0:0::/64"],
  [null, "unknown"],
])("%s is counted as %s", (address, expected) => {
  expect(guessingNetwork(address)).toBe(expected);
});

import { expect, test } from "vitest";
import { seal, unseal } from "./seal";

const SECRET = "ptc_1a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p7q8r";

test("opens with the secret and under the context that it was sealed with, and with no other", () => {
  const sealed = seal("täxt 😀", SECRET, "here");
  expect(unseal(sealed, SECRET, "here")).toBe("täxt 😀");
  expect(unseal(sealed, `${SECRET}x`, "here")).toBeNull();
  expect(unseal(sealed, SECRET, "there")).toBeNull();
});

test("says nothing of the text, and never the same twice", () => {
  const [one, two] = [seal("text", SECRET, ""), seal("text", SECRET, "")];
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
  expect(Buffer.from(one).includes("text")).toBe(false);
});

test("what was changed or cut off anywhere does not open", () => {
  const sealed = seal("text", SECRET, "");
  for (let index = 0; index < sealed.length; index++) {
    const changed = Uint8Array.from(sealed, (byte, at) => (at === index ? byte ^ 1 : byte));
    expect(unseal(changed, SECRET, ""), `byte ${index}`).toBeNull();
    expect(unseal(sealed.subarray(0, index), SECRET, ""), `first ${index}`).toBeNull();
  }
});

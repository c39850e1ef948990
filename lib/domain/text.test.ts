import { describe, expect, test } from "vitest";
import { lineOfText, linesOfText } from "./text";

const name = lineOfText({ label: "name", min: 2, max: 200 });
const note = linesOfText({ label: "note", max: 1000 });

const FAMILY = "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}";
const HEART = "\u2764\ufe0f";
const PERSIAN = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645";

test.each([
  ["NUL", "\0"],
  ["a lone surrogate", "\ud800"],
  ["a right-to-left override", "\u202e"],
  ["a right-to-left isolate", "\u2067"],
  ["an Arabic letter mark", "\u061c"],
  ["a zero-width space", "\u200b"],
  ["a word joiner", "\u2060"],
  ["a byte order mark", "\ufeff"],
  ["a soft hyphen", "\u00ad"],
  ["a Hangul filler", "\u3164"],
  ["a tag", "\u{e0061}"],
  ["a line separator", "\u2028"],
])("%s is refused in a name and in a note", (_, character) => {
  const text = `Mobile${character}App`;
  expect(name.safeParse(text).error?.issues[0]?.message).toMatch(/invisible control character/);
  expect(note.safeParse(text).success).toBe(false);
});

test.each([
  ["a family", FAMILY],
  ["a red heart", `${HEART}${HEART}`],
  ["Persian", PERSIAN],
])("%s is written with joiners and selectors, and kept", (_, text) => {
  expect(name.parse(text)).toBe(text);
});

test.each(["\u200d\u200d", "\ufe0f\ufe0f", "\u200b\u200b", "A\u200d", "\u00a0\u00a0A"])(
  "%j shows fewer than two characters",
  (text) => {
    expect(name.safeParse(text).error?.issues[0]?.message).toBe("The name has at least 2 characters.");
  },
);

describe("lengths", () => {
  test("count code points", () => {
    expect(name.safeParse("\u{1f600}".repeat(200)).success).toBe(true);
    expect(name.safeParse("\u{1f600}".repeat(201)).error?.issues[0]?.message).toBe(
      "The name has at most 200 characters; this one has 201.",
    );
  });

  test("count a Windows line end once", () => {
    expect(note.parse("a\r\n".repeat(500))).toBe("a\n".repeat(500).trim());
    expect(note.safeParse(`${"a\r\n".repeat(500)}ab`).success).toBe(false);
  });
});

test("line breaks and tabs stay in a note and are refused in a name", () => {
  expect(note.parse("a\n\tb")).toBe("a\n\tb");
  expect(name.safeParse("a\nb").success).toBe(false);
  expect(name.safeParse("a\tb").success).toBe(false);
});

import { expect, test } from "vitest";
import { openCredential, sealCredential } from "./credential";

const SECRET = "the installation's secret, long enough";

test("a credential opens for its upstream under its installation's secret, and else not at all", () => {
  const sealed = sealCredential("sk-canary", SECRET, "one");
  expect(openCredential(sealed, SECRET, "one")).toBe("sk-canary");
  expect(openCredential(sealed, SECRET, "two")).toBeNull();
  expect(openCredential(sealed, `${SECRET}!`, "one")).toBeNull();
  expect(Buffer.from(sealed).includes("canary")).toBe(false);
});

import { expect, test } from "vitest";
import { canonicalPair, LONGEST_CLIENT_SECRET } from "./client-pair";

const SECRET = "correct horse battery";

test("client ids are compared in lower case, secrets in NFKC", () => {
  expect(canonicalPair("Acme.FTP-1", "cafe\u0301 \ufb01ve")).toEqual({ clientId: "acme.ftp-1", secret: "café five" });
});

test.each(["", "abc", "-acme", "acme-", "acme:1", "acme 1", "acme\0", "\u212acme", "a".repeat(65), "acme\n"])(
  "%j is no client id",
  (clientId) => {
    expect(canonicalPair(clientId, SECRET)).toBeNull();
  },
);

test("secrets have 1 to 128 characters, as they are presented or as they are compared", () => {
  const long = (character: string) => canonicalPair("acme", character.repeat(LONGEST_CLIENT_SECRET));
  expect(long("x")?.secret).toHaveLength(LONGEST_CLIENT_SECRET);
  expect(long("🔑")).not.toBeNull();
  expect(long("e\u0301")?.secret).toBe("é".repeat(LONGEST_CLIENT_SECRET));
  expect(long("\ufb01")?.secret).toBe("fi".repeat(LONGEST_CLIENT_SECRET));
  for (const secret of ["", "x".repeat(LONGEST_CLIENT_SECRET + 1), "x".repeat(10_000)]) {
    expect(canonicalPair("acme", secret)).toBeNull();
  }
});

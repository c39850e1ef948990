import { expect, test } from "vitest";
import { z } from "zod";
import { newSubmissionId } from "./submission-id";

test("a submission id is a version 4 UUID, and another one every time", () => {
  const ids = Array.from({ length: 1000 }, newSubmissionId);
  for (const id of ids) expect(z.uuidv4().safeParse(id).success, id).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

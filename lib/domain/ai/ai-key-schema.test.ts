import { expect, test } from "vitest";
import { editAiKeySchema } from "./ai-key-schema";

const form = {
  id: "aaaaaaaaaaaaaaaaaaaaaaaa",
  version: 1,
  name: "Assistant",
  description: "",
  allowlist: "",
  requestsPerSecond: "",
  requestsPerDay: "",
  monthlyBudget: "2.50",
};
const MODEL = "bbbbbbbbbbbbbbbbbbbbbbbb";

test.each([
  ["all", [], []],
  // What was checked before All was chosen.
  ["all", [MODEL], []],
  ["inclusive", [MODEL], [MODEL]],
  ["exclusive", [MODEL], [MODEL]],
])("%s with %j", (selection, modelIds, kept) => {
  const { grant } = editAiKeySchema.parse({ ...form, selection, modelIds });
  expect(grant).toEqual({ selection, modelIds: kept, monthlyBudget: 2_500_000 });
});

test.each(["inclusive", "exclusive"])("%s without models is refused at the list", (selection) => {
  const { error } = editAiKeySchema.safeParse({ ...form, selection, modelIds: [] });
  expect(error?.issues).toMatchObject([{ path: ["modelIds"], message: "Choose at least one model." }]);
});

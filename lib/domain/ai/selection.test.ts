import { expect, test } from "vitest";
import type { ModelGrant } from "@/lib/domain/grant";
import { describeSelection, selectedModels } from "./selection";

const MODELS = [
  { id: "a", name: "large", enabled: true },
  { id: "b", name: "small", enabled: true },
  { id: "c", name: "old", enabled: false },
];

const cases: [ModelGrant["selection"], string[], string, string[]][] = [
  ["all", [], "All models", ["large", "small", "old"]],
  ["inclusive", [], "0 models", []],
  ["inclusive", ["b"], "1 model", ["small"]],
  ["inclusive", ["a", "c"], "2 models", ["large", "old"]],
  ["inclusive", ["a", "gone"], "1 model", ["large"]],
  ["exclusive", [], "All models", ["large", "small", "old"]],
  ["exclusive", ["a"], "All but 1", ["small", "old"]],
  ["exclusive", ["a", "b"], "All but 2", ["old"]],
  ["exclusive", ["gone"], "All models", ["large", "small", "old"]],
];

test.each(cases)("%s %j: %s", (selection, modelIds, description, names) => {
  const grant = { selection, modelIds };
  expect(describeSelection(grant, MODELS)).toBe(description);
  expect(selectedModels(grant, MODELS).map(({ name }) => name)).toEqual(names);
});

import { expect, test } from "vitest";
import { NO_RATE_LIMITS } from "./rate-limit";
import { beyondMaster } from "./sub-account";
import { DEFAULT_KEY_LIMITS, type TenantLimits } from "./tenant";

const master = { name: "Acme", ...DEFAULT_KEY_LIMITS, requestsPerSecond: 50, requestsPerDay: null };
const same: TenantLimits = { ...DEFAULT_KEY_LIMITS, requestsPerSecond: 50, requestsPerDay: null };

test.each<[string, Partial<TenantLimits>, Partial<TenantLimits> | null, string[]]>([
  ["as much as the master account", {}, null, []],
  [
    "less of everything",
    { keyLimit: 0, channelLimit: 1, aiLimit: 2, requestsPerSecond: 1, requestsPerDay: 1 },
    null,
    [],
  ],
  ["more keys", { keyLimit: 11 }, null, ["keyLimit"]],
  ["more of the other keys", { channelLimit: 11, aiLimit: 11 }, null, ["channelLimit", "aiLimit"]],
  ["a higher rate", { requestsPerSecond: 51 }, null, ["requestsPerSecond"]],
  ["no ceiling below one", { requestsPerSecond: null }, null, ["requestsPerSecond"]],
  ["what it had", { keyLimit: 20, requestsPerSecond: null }, { keyLimit: 20, requestsPerSecond: null }, []],
  ["less than it had", { keyLimit: 15, requestsPerSecond: 60 }, { keyLimit: 20, requestsPerSecond: null }, []],
  [
    "more than it had",
    { keyLimit: 21, requestsPerSecond: null },
    { keyLimit: 20, requestsPerSecond: 60 },
    ["keyLimit", "requestsPerSecond"],
  ],
])("%s", (_, limits, before, fields) => {
  const errors = beyondMaster({ ...same, ...limits }, master, before && { ...same, ...before });
  expect(Object.keys(errors)).toEqual(fields);
});

test("says how much there may be, and whose that is", () => {
  expect(beyondMaster({ ...same, keyLimit: 11 }, master, null)).toEqual({
    keyLimit: ["Enter at most 10, the limit of Acme."],
  });
  expect(beyondMaster({ ...same, ...NO_RATE_LIMITS }, { ...master, requestsPerSecond: null }, null)).toEqual({});
});

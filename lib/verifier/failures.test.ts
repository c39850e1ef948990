import { afterEach, expect, test, vi } from "vitest";
import { log } from "@/lib/log";
import { Failures } from "./failures";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("failures are told once a second at the most, and all of them counted", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const told = vi.spyOn(log, "error").mockReturnValue(undefined);
  const failures = new Failures();
  for (let request = 0; request < 1_000; request++) failures.add(new Error("away"));
  vi.advanceTimersByTime(1_000);
  failures.add(new Error("away"));
  expect(told.mock.calls.map(([fields]) => (fields as unknown as { requests: number }).requests)).toEqual([1, 1_000]);
  expect(failures.total).toBe(1_001);
});

import { expect, test } from "vitest";
import { Durations } from "./durations";

test("counts into cumulative buckets, in Prometheus' text format", () => {
  const durations = new Durations("request_seconds", "How long.");
  for (const seconds of [0.000_01, 0.000_05, 0.003, 2]) durations.observe(seconds);
  const lines = durations.toString().split("\n");
  expect(lines.slice(0, 4)).toEqual([
    "# HELP request_seconds How long.",
    "# TYPE request_seconds histogram",
    'request_seconds_bucket{le="0.00005"} 2',
    'request_seconds_bucket{le="0.0001"} 2',
  ]);
  expect(lines.slice(-6)).toEqual([
    'request_seconds_bucket{le="0.25"} 3',
    'request_seconds_bucket{le="1"} 3',
    'request_seconds_bucket{le="+Inf"} 4',
    "request_seconds_sum 2.00306",
    "request_seconds_count 4",
    "",
  ]);
});

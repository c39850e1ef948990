import { describe, expect, test } from "vitest";
import { type Account, accountState, sessionState, touchDue } from "./session";

const start = new Date("2030-01-01T00:00:00Z");
const after = (hours: number, ms = 0) => new Date(start.getTime() + hours * 3_600_000 + ms);
const open: Account = { role: "tenantAdmin", disabledAt: null, tenantSuspended: false };

describe("sessionState", () => {
  test.each([
    ["just begun", 0, start, "open"],
    ["a millisecond before an idle hour", 0, after(1, -1), "open"],
    ["an idle hour", 0, after(1), "ended"],
    ["used all along, a millisecond before a day", 23.5, after(24, -1), "open"],
    ["used all along, for a day", 23.5, after(24), "ended"],
    ["a clock that is behind the one that wrote", 0.01, start, "open"],
  ])("%s", (_, lastSeenHours, now, expected) => {
    const session = { ...open, createdAt: start, lastSeenAt: after(lastSeenHours) };
    expect(sessionState(session, now)).toBe(expected);
  });

  test("tells of a closed account while the session lasts, and of the end afterwards", () => {
    const session = { ...open, disabledAt: start, createdAt: start, lastSeenAt: start };
    expect(sessionState(session, after(0.5))).toBe("disabled");
    expect(sessionState(session, after(1))).toBe("ended");
  });
});

describe("accountState", () => {
  test.each([
    ["an administrator", open, "open"],
    ["a disabled administrator", { ...open, disabledAt: start }, "disabled"],
    ["an administrator of a suspended tenant", { ...open, tenantSuspended: true }, "suspended"],
    ["a viewer of a suspended tenant", { ...open, role: "viewer", tenantSuspended: true }, "suspended"],
    ["a super user in a suspended tenant", { ...open, role: "superUser", tenantSuspended: true }, "open"],
    ["a disabled super user", { ...open, role: "superUser", disabledAt: start }, "disabled"],
    ["disabled and suspended", { ...open, disabledAt: start, tenantSuspended: true }, "disabled"],
  ] as const)("%s", (_, account, expected) => {
    expect(accountState(account)).toBe(expected);
  });
});

test.each([
  [-1, false],
  [0, true],
])("a request %i ms past the minute is recorded: %s", (ms, expected) => {
  const session = { createdAt: start, lastSeenAt: start };
  expect(touchDue(session, new Date(start.getTime() + 60_000 + ms))).toBe(expected);
});

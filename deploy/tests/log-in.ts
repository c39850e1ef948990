import { expect, test } from "vitest";
import type { Channel } from "@/lib/domain/grant";
import { CLIENT_ADDRESS } from "./client";
import type { Office } from "./office";

export interface Pair {
  clientId: string;
  secret: string;
}

/** What becomes of somebody who logs in. `unavailable`: kept out for now, and told so. */
export type Outcome = "in" | "refused" | "unavailable";

/** With what shells, URLs and protocols trip over. */
export const CHOSEN = `Correct: "horse" \\ $(battery) & 'stäple' %41`;

/** Servers let those wait whom they refuse, and pure-authd asks about one after the other. */
export const PATIENCE_MS = 300_000;

/**
 * Who gets into a server by the credentials of a channel, and who does not.
 *
 * @param logIn from CLIENT_ADDRESS
 * @param shut what becomes of everybody while the verifier gives no answer
 */
export function testLogIn(
  office: Office,
  channel: Channel,
  logIn: (pair: Pair) => Promise<Outcome>,
  shut: Exclude<Outcome, "in">,
): void {
  const make = (values: Partial<Parameters<Office["credential"]>[0]> = {}) =>
    office.credential({ channel, secret: CHOSEN, ...values });

  test("in: chosen and generated secrets, from where they may be used", { timeout: PATIENCE_MS }, async () => {
    const chosen = await make({ allowlist: [CLIENT_ADDRESS] });
    for (const pair of [
      chosen,
      { ...chosen, clientId: chosen.clientId.toUpperCase() },
      await make({ secret: undefined }),
    ])
      expect(await logIn(pair)).toBe("in");
  });

  test("refused: what is wrong, another channel's, another address, expired, a key, nothing", {
    timeout: PATIENCE_MS,
  }, async () => {
    const { clientId, secret } = await make();
    const { secret: key } = await office.key();
    const pairs: Pair[] = [
      { clientId, secret: "a wrong secret" },
      { clientId, secret: key },
      { clientId: "nobody-at-all", secret },
      { clientId: "../../etc", secret },
      { clientId: "$(id)", secret },
      await make({ channel: channel === "http" ? "rest" : "http" }),
      await make({ allowlist: ["127.0.0.1"] }),
      await make({ expiresAt: new Date("2020-01-01") }),
    ];
    const outcomes = await Promise.all(pairs.map(async (pair) => [pair, await logIn(pair)]));
    expect(outcomes).toEqual(pairs.map((pair) => [pair, "refused"]));
  });

  test("refused once revoking or changing has returned", { timeout: PATIENCE_MS }, async () => {
    const [revoked, changed] = [await make(), await make()];
    for (const pair of [revoked, changed]) expect(await logIn(pair)).toBe("in");
    await office.revoke(revoked.id, "channel");
    const secret = await office.change(changed.id);
    expect(await Promise.all([revoked, changed].map(logIn))).toEqual(["refused", "refused"]);
    expect(await logIn({ ...changed, secret })).toBe("in");
  });

  test("kept out once suspending the account, or its master account, has returned", {
    timeout: PATIENCE_MS,
  }, async () => {
    const { id } = await office.subAccount();
    const pair = await make({ tenantId: id });
    for (const suspended of [id, office.tenantId]) {
      expect(await logIn(pair)).toBe("in");
      await office.suspend(suspended, true);
      // A suspended master account's service credential may not even ask.
      expect(["refused", ...(suspended === id ? [] : [shut])]).toContain(await logIn(pair));
      await office.suspend(suspended, false);
    }
    expect(await logIn(pair)).toBe("in");
  });

  test("kept out while the verifier is down or hangs", { timeout: PATIENCE_MS }, async () => {
    const pair = await make();
    expect(await logIn(pair)).toBe("in");
    await office.door.goDown();
    expect(await logIn(pair)).toBe(shut);
    await office.door.recover();
    await expect.poll(() => logIn(pair), { timeout: PATIENCE_MS }).toBe("in");
    office.door.hang();
    expect(await logIn(pair)).toBe(shut);
    await office.door.recover();
    await expect.poll(() => logIn(pair), { timeout: PATIENCE_MS }).toBe("in");
  });
}

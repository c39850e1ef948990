import { expect, test } from "vitest";
import type { Caller } from "@/lib/domain/context";
import { adminOf } from "@/lib/testing/context";
import { inTurn } from "./in-turn";

const personOf = (tenant: string): Caller => adminOf({ id: tenant, name: tenant });

const programOf = (tenant: string, id: string): Caller => ({
  ...personOf(tenant),
  actor: { kind: "key", id, name: id, digests: [], permission: null },
});

/** So many changes at once, none of which ends by itself. */
function begin(caller: Caller, count: number) {
  const endings: (() => void)[] = [];
  const settled = Promise.allSettled(
    Array.from({ length: count }, () => inTurn(caller, () => new Promise<void>((end) => endings.push(end)))),
  );
  const refused = async () => {
    for (let ended = 0; ended < endings.length; ended++) {
      endings[ended]?.();
      await new Promise(setImmediate);
    }
    return (await settled).filter(({ status }) => status === "rejected").length;
  };
  return { running: () => endings.length, refused };
}

test("four changes of a tenant are made at once, a hundred wait, and the others are refused", async () => {
  const crowd = begin(personOf("crowd"), 150);
  expect(crowd.running()).toBe(4);
  await expect(inTurn(personOf("crowd"), async () => {})).rejects.toMatchObject({ code: "THROTTLED" });
  expect(await inTurn(personOf("another"), async () => "at once")).toBe("at once");
  expect(await crowd.refused()).toBe(46);
  expect(await inTurn(personOf("crowd"), async () => "again")).toBe("again");
});

test("two of a key's, so that others of its tenant come between", async () => {
  const program = begin(programOf("shop", "busy"), 100);
  expect(program.running()).toBe(2);
  expect(await inTurn(personOf("shop"), async () => "at once")).toBe("at once");
  expect(await inTurn(programOf("shop", "calm"), async () => "at once")).toBe("at once");
  expect(await program.refused()).toBe(38);
});

test("a change that fails makes room for the next", async () => {
  for (let attempt = 0; attempt < 10; attempt++) {
    const failed = inTurn(personOf("unlucky"), () => Promise.reject(new Error("no")));
    await expect(failed).rejects.toThrow("no");
  }
  expect(await inTurn(personOf("unlucky"), async () => "done")).toBe("done");
});

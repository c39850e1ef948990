import { expect, test } from "vitest";
import { FAULTS } from "./answer";
import { Place, Room } from "./room";

const MB = 1024 * 1024;

function placeIn(room: Room, key: string): Place {
  const place = room.enter(key);
  if (!(place instanceof Place)) throw new Error(place.code);
  return place;
}

test("a key has 500 open requests, all keys 2,000, and each that ends makes room for another", () => {
  const room = new Room();
  const enter = (key: string, count: number) => Array.from({ length: count }, () => placeIn(room, key));
  const [first] = enter("a", 500);
  expect(room.enter("a")).toBe(FAULTS.keyBusy);
  first?.leave();
  enter("a", 1);
  expect(room.enter("a")).toBe(FAULTS.keyBusy);
  for (const key of ["b", "c", "d"]) enter(key, 500);
  expect(room.enter("e")).toBe(FAULTS.gatewayBusy);
  expect(room.enter("a")).toBe(FAULTS.keyBusy);
});

test("bodies of a key have 96 MB, all bodies 384", () => {
  const room = new Room();
  const [half, rest] = [placeIn(room, "a"), placeIn(room, "a")];
  expect([half.hold(48 * MB), rest.hold(48 * MB), rest.hold(1)]).toEqual([null, null, FAULTS.keyBusy]);
  half.letGo();
  expect([rest.hold(48 * MB), half.hold(1)]).toEqual([null, FAULTS.keyBusy]);
  for (const key of ["b", "c", "d"]) expect(placeIn(room, key).hold(96 * MB)).toBeNull();
  expect(placeIn(room, "e").hold(1)).toBe(FAULTS.gatewayBusy);
  rest.leave();
  expect(placeIn(room, "e").hold(96 * MB)).toBeNull();
});

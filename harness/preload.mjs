// Preloaded into every verifier under test. Each answer names the process that gives it, so that a stray one can't answer
// for another; and its clocks do as they are told.
import { Server } from "node:http";

const identity = process.env.HARNESS_IDENTITY ?? "";
const emit = Server.prototype.emit;
Server.prototype.emit = function (event, ...args) {
  if (event === "request") args[1].setHeader("X-Harness-Identity", identity);
  return emit.call(this, event, ...args);
};

/** A clock that stood still for longer than this was paused with its machine. */
const PAUSE_MS = 1000;

const wall = Date.now.bind(Date);
const monotonic = performance.now.bind(performance);
let step = 0;
let freezes = false;
let lost = 0;
let last = monotonic();

Date.now = () => wall() + step;
performance.now = () => {
  const now = monotonic();
  if (freezes && now - last > PAUSE_MS) lost += now - last;
  last = now;
  return now - lost;
};

process.on("message", (message) => {
  if (message?.step) step += message.step;
  if (message?.freezes !== undefined) freezes = message.freezes;
  if (message?.step || message?.freezes !== undefined) process.send?.("done");
});

// Preloaded by every program that service.ts starts: it ends when its parent has gone, and tells how much memory it uses.
process.on("disconnect", () => process.exit(1));
process.on("message", (message) => {
  if (message !== "memory") return;
  globalThis.gc?.();
  process.send?.(process.memoryUsage());
});

import type { Clocks } from "@/lib/domain/lease";

/** Both clocks of this machine at this moment. */
export const readClocks = (): Clocks => ({ monotonic: performance.now(), wall: Date.now() });

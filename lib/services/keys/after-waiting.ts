import type { Caller } from "@/lib/domain/context";

/** The instant at which a change that has got its locks is made: it may have waited for them since the request came. */
export const afterWaiting = ({ now }: Pick<Caller, "now">): Date => new Date(Math.max(now.getTime(), Date.now()));

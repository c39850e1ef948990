import { findUpstreams } from "@/lib/data/ai/upstream";
import { db } from "@/lib/data/client";
import type { UpstreamRow } from "@/lib/domain/ai/upstream";
import type { Context } from "@/lib/domain/context";

/** All of them: an installation has a handful. */
export const listUpstreams = (_ctx: Context): Promise<UpstreamRow[]> => findUpstreams(db());

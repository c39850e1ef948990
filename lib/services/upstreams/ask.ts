import { parseOffer } from "@/lib/domain/ai/offer";
import type { OfferedModel } from "@/lib/domain/ai/upstream";
import { describeStatus } from "@/lib/domain/ai/upstream-status";

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 4 * 1024 * 1024;

const NO_LIST = "It has no list of models at this base URL (404).";

/** An upstream does not answer as it should. The message tells nothing of what it answered, which may be anything. */
export class UpstreamFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UpstreamFault";
  }
}

/**
 * Asks an upstream for its models. No redirect is followed: it could lead anywhere, with the credential.
 *
 * @param timeoutMs for all of the answer
 * @throws UpstreamFault
 */
export async function askForModels(
  baseUrl: string,
  credential: string | null,
  timeoutMs = TIMEOUT_MS,
): Promise<OfferedModel[]> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(`${baseUrl}/models`, {
      headers: { Accept: "application/json", ...(credential !== null && { Authorization: `Bearer ${credential}` }) },
      redirect: "manual",
      signal,
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new UpstreamFault(response.status === 404 ? NO_LIST : describeStatus(response.status));
    }
    return parseOffer(await readText(response)) ?? fault("Its answer is no list of models.");
  } catch (error) {
    if (error instanceof UpstreamFault) throw error;
    if (signal.aborted) throw new UpstreamFault(`It did not answer within ${timeoutMs / 1000} seconds.`);
    throw new UpstreamFault(`It could not be reached${codeOf(error)}.`);
  }
}

async function readText({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw new UpstreamFault(`Its answer is larger than ${MAX_BYTES / 1024 / 1024} MiB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function fault(message: string): never {
  throw new UpstreamFault(message);
}

/** `ECONNREFUSED`, `ENOTFOUND`, `DEPTH_ZERO_SELF_SIGNED_CERT` */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : null;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return /^[A-Z_]{3,60}$/.test(code) ? ` (${code})` : "";
}

import type { Fault } from "./answer";

/** A request as it was sent, and as it is passed on. */
export interface ModelRequest {
  /** What the client calls the model. */
  model: string;
  /** The client has not asked for the usage of its stream: it is not to see it. */
  hidesUsage: boolean;
  /** The same request for what the upstream calls the model. Once, as nothing of the body is kept. */
  forUpstream(model: string): Promise<UpstreamBody>;
}

export interface UpstreamBody {
  type: string;
  pieces: Buffer[];
}

/** In bytes, before it is sent. */
export const lengthOf = ({ pieces }: UpstreamBody): number => pieces.reduce((sum, { length }) => sum + length, 0);

/** Reads a body as it comes. */
export interface RequestReader {
  /** How often each byte is in memory, at the most. */
  readonly copies: number;
  /** @returns what is wrong with it already; the rest is of no interest then */
  push(piece: Buffer): Fault | null;
  end(): Promise<ModelRequest | Fault>;
}

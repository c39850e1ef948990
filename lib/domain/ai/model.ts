/** A model as the page about models shows it. */
export interface ModelRow {
  id: string;
  upstream: { id: string; name: string };
  /** What clients ask for. */
  name: string;
  /** What the upstream is asked for. */
  upstreamName: string;
  /** Other names that clients may ask for. */
  aliases: string[];
  enabled: boolean;
  /** In tokens; null where it is not known. */
  contextLength: number | null;
  /** Micro-dollars per million tokens. */
  inputPrice: number;
  outputPrice: number;
  version: number;
  createdAt: Date;
}

/** A model as a list of choices shows it. */
export interface ModelOption {
  id: string;
  name: string;
  enabled: boolean;
}

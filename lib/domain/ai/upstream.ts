/** An upstream as the page about models shows it: without its credential. */
export interface UpstreamRow {
  id: string;
  name: string;
  baseUrl: string;
  hasCredential: boolean;
  /** When its list of models was last asked for; null: never since it was last changed. */
  checkedAt: Date | null;
  /** What was wrong then. */
  fault: string | null;
  models: number;
  version: number;
}

/** What came of asking an upstream for its models. */
export interface UpstreamTest {
  /** Null where it answered. */
  fault: string | null;
  models: number;
}

/** A model that an upstream offers. */
export interface OfferedModel {
  name: string;
  /** In tokens; null where the upstream does not say. */
  contextLength: number | null;
}

/** Whether it can be imported: it is there already, or another model has its name. */
export type ImportState = "new" | "imported" | "nameTaken";

export interface ImportableModel extends OfferedModel {
  state: ImportState;
}

/** What there is to import; a fault where the upstream did not say. */
export interface ImportOffer {
  fault: string | null;
  models: ImportableModel[];
}

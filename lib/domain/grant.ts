/** What a key is for. Each kind has its own limit, its own prefix of secrets and its own form of grant. */
export const KEY_KINDS = ["tenant", "channel", "ai"] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

export const CHANNELS = ["ftp", "rest", "http", "webService", "email"] as const;
export type Channel = (typeof CHANNELS)[number];
export const CHANNEL_LABELS: Record<Channel, string> = {
  ftp: "FTP",
  rest: "REST",
  http: "HTTP",
  webService: "Web Service",
  email: "Email",
};

export const MODEL_SELECTIONS = ["all", "inclusive", "exclusive"] as const;
export type ModelSelection = (typeof MODEL_SELECTIONS)[number];
export const MODEL_SELECTION_LABELS: Record<ModelSelection, string> = {
  all: "All",
  inclusive: "Inclusive",
  exclusive: "Exclusive",
};

export interface GroupOption {
  id: string;
  name: string;
  permissions: string[];
}

export interface ChannelGrant {
  channel: Channel;
  /** Lower case; of one key in the installation. */
  clientId: string;
}

export interface ModelGrant {
  selection: ModelSelection;
  /** Those that an inclusive key may use, and those that an exclusive one may not. */
  modelIds: string[];
}

export interface AiGrant extends ModelGrant {
  /** Micro-dollars per calendar month in UTC; null for no limit but the tenant's. */
  monthlyBudget: number | null;
}

/** What a key may do, by its kind. */
export interface Grants {
  tenant: GroupOption;
  channel: ChannelGrant;
  ai: AiGrant;
}

/** The part of a key that depends on its kind. */
export interface Granted<K extends KeyKind = KeyKind> {
  kind: K;
  grant: Grants[K];
}

/** What a key is presented at, and what it opens: one of them each. */
export type Door = "tenant" | Channel | "ai";

const DOORS: { [K in KeyKind]: (grant: Grants[K]) => Door } = {
  tenant: () => "tenant",
  channel: ({ channel }) => channel,
  ai: () => "ai",
};

export const doorOf = <K extends KeyKind>({ kind, grant }: Granted<K>): Door => DOORS[kind](grant);

const PERMISSIONS: { [K in KeyKind]: (grant: Grants[K]) => string[] } = {
  tenant: ({ permissions }) => permissions,
  channel: () => [],
  ai: () => [],
};

/** Only authorization groups permit anything by name. */
export const permissionsOf = <K extends KeyKind>({ kind, grant }: Granted<K>): string[] => PERMISSIONS[kind](grant);

import type { identifierOf, Topic } from "@/clients/cli/command";
import type { AnyKey } from "@/clients/cli/key-text";
import type { Column } from "@/clients/cli/list-table";
import type { AccountClient } from "@/clients/typescript/account";
import type { ApiKeyPage, ChangedApiKey } from "@/clients/typescript/contract";

/** What lists of every kind can be asked for. */
export interface ListQuery {
  limit?: number | undefined;
  cursor?: string | undefined;
}

type Params = ReturnType<typeof identifierOf>;

/** A kind of key, and the requests that are the same for every kind. */
export interface KeyResource<Key extends AnyKey, Query extends ListQuery> {
  /** The commands about it. */
  topic: Topic;
  columns: readonly Column<Key>[];
  list: (client: AccountClient, query: Query) => Promise<{ data: Key[]; pagination: ApiKeyPage["pagination"] }>;
  read: (client: AccountClient, params: Params) => Promise<{ data: Key }>;
  revoke: (
    client: AccountClient,
    params: Params,
    body: { reason: string | undefined },
  ) => Promise<{ data: Key; meta: ChangedApiKey["meta"] }>;
  remove: (client: AccountClient, params: Params) => Promise<true>;
}

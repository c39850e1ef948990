"use client";

import { FilterSelect } from "@/components/data-table/filter-select";
import { CHANNEL_LABELS, CHANNELS } from "@/lib/domain/grant";
import { DEFAULT_KEY_LIST_QUERY, type KeyListQuery, type KeyPage } from "@/lib/domain/key-list";
import { can } from "@/lib/domain/permission";
import { useKeyView } from "../key-view";
import { KeyList } from "../list/key-list";
import { oneOf } from "../list/no-filters";
import { CHANGE_COLUMNS, READ_COLUMNS } from "./columns";

const OPTIONS = CHANNELS.map((value) => ({ value, label: CHANNEL_LABELS[value] }));

const EMPTY = {
  title: "No channels are active yet",
  description:
    "FTP, REST, HTTP, Web Service and Email clients sign in with a client ID and an API Secret. Create a pair for each of them, so that each can be revoked by itself.",
  create: "Create your first API key",
};

interface ChannelListProps {
  query: KeyListQuery;
  page: KeyPage<"channel">;
}

export function ChannelList({ query, page }: ChannelListProps) {
  const { role } = useKeyView();
  return (
    <KeyList
      query={query}
      page={page}
      columns={can(role, "key:revoke") ? CHANGE_COLUMNS : READ_COLUMNS}
      searched="name, description or client ID"
      grantFilter={({ query: { channel }, go }) => (
        <FilterSelect
          label="Channel"
          value={channel}
          all={{ value: DEFAULT_KEY_LIST_QUERY.channel, label: "All channels" }}
          options={OPTIONS}
          onChange={(chosen) => go({ channel: oneOf(CHANNELS, chosen, "all") })}
          className="md:w-34"
        />
      )}
      empty={EMPTY}
    />
  );
}

"use client";

import { useMemo } from "react";
import type { ModelOption } from "@/lib/domain/ai/model";
import type { KeyListQuery, KeyPage } from "@/lib/domain/key-list";
import { can } from "@/lib/domain/permission";
import { useKeyView } from "../key-view";
import { KeyList } from "../list/key-list";
import { aiColumns } from "./columns";

const EMPTY = {
  title: "No API keys yet",
  description:
    "OpenAI clients show an API key to use models. Create one for each of them, so that each can be revoked by itself.",
  create: "Create your first key",
};

interface AiListProps {
  query: KeyListQuery;
  page: KeyPage<"ai">;
  models: readonly ModelOption[];
}

export function AiList({ query, page, models }: AiListProps) {
  const { role } = useKeyView();
  const columns = useMemo(() => aiColumns(models, can(role, "key:revoke")), [models, role]);
  return <KeyList query={query} page={page} columns={columns} searched="name or description" empty={EMPTY} />;
}

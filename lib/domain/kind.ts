import type { KeyKind } from "./grant";

interface KindWords {
  /** Its list. A key's own page is below it. */
  path: string;
  /** Where a new one is made: a page, and a dialog over the list. */
  newPath: string;
  /** The list's title. */
  title: string;
  /** The button that makes one, and the title of what it opens. */
  create: string;
  /** The title over a new one's secret. */
  created: string;
  /** The button that confirms a deletion. */
  confirmDelete: string;
  /** How somebody gets another secret for a key that exists. */
  another: string;
}

/** What the kinds of keys differ in, wherever people see them. */
export const KINDS: Record<KeyKind, KindWords> = {
  tenant: {
    path: "/tenant-api-keys",
    newPath: "/tenant-api-keys/generate",
    title: "API Keys",
    create: "Generate API Key",
    created: "API Key Generated",
    confirmDelete: "Delete",
    another: "Rotate the key to get a new secret.",
  },
  channel: {
    path: "/channel-credentials",
    newPath: "/channel-credentials/create",
    title: "Channel Credentials",
    create: "Create API Key",
    created: "API Key Created",
    confirmDelete: "Delete",
    another: "Change its credentials to get a new secret.",
  },
  ai: {
    path: "/ai/api-keys",
    newPath: "/ai/api-keys/create",
    title: "API Keys",
    create: "Create API Key",
    created: "API Key Created Successfully",
    confirmDelete: "OK",
    another: "Rotate the key to get a new secret.",
  },
};

export const keyPath = ({ kind, id }: { kind: KeyKind; id: string }): string => `${KINDS[kind].path}/${id}`;

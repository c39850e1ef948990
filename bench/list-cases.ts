import type { KeyListQuery } from "@/lib/domain/key-list";
import { WORDS } from "./words";

/** What a case may ask of the tenant that it is measured in. */
export interface Sample {
  /** From the largest group to the smallest. */
  groupIds: string[];
  /** The name of one of the keys. */
  keyName: string;
}

type Case = Partial<KeyListQuery> | ((sample: Sample) => Partial<KeyListQuery>);

/** By frequency, from 1. */
const word = (rank: number) => WORDS[rank - 1] ?? "";

export const LIST_CASES: Record<string, Case> = {
  "newest first": {},
  "by name": { sort: "name", direction: "asc" },
  "by name, descending": { sort: "name" },
  "by expiration": { sort: "expiresAt", direction: "asc" },
  "by expiration, descending": { sort: "expiresAt" },
  "by last use": { sort: "lastUsedAt", direction: "asc" },
  "by last use, descending": { sort: "lastUsedAt" },
  "page 2": { page: 2 },
  "last page that can be reached": { page: 10_000 },
};

export const FILTER_CASES: Record<string, Case> = {
  active: { status: "active" },
  revoked: { status: "revoked" },
  "revoked, page 5": { status: "revoked", page: 5 },
  valid: { expiration: "valid" },
  "expiring soon": { expiration: "expiringSoon" },
  expired: { expiration: "expired" },
  "largest group": ({ groupIds }) => ({ group: groupIds.at(0) }),
  "smallest group": ({ groupIds }) => ({ group: groupIds.at(-1) }),
  "revoked and expired, by name": { status: "revoked", expiration: "expired", sort: "name", direction: "asc" },
  "expired, last used first": { expiration: "expired", sort: "lastUsedAt" },
};

export const SEARCH_CASES: Record<string, Case> = {
  "most frequent word": { search: word(1) },
  "10th word": { search: word(10) },
  "100th word": { search: word(100) },
  "1000th word": { search: word(1000) },
  "a key's name": ({ keyName }) => ({ search: keyName }),
  "part of a word": { search: word(25).slice(1, -1) },
  "no match": { search: "zzzzzz" },
  "two letters": { search: word(1).slice(0, 2) },
  "one letter": { search: "a" },
  "three frequent words": { search: `${word(1)} ${word(2)} ${word(3)}` },
  "most frequent word, by name": { search: word(1), sort: "name", direction: "asc" },
  "most frequent word, page 5": { search: word(1), page: 5 },
  "most frequent word, revoked": { search: word(1), status: "revoked" },
  "10th word, expiring soon, last used first": { search: word(10), expiration: "expiringSoon", sort: "lastUsedAt" },
};

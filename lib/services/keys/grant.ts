import type { Db } from "@/lib/data/client";
import { shareGroup } from "@/lib/data/group";
import type { GrantValues } from "@/lib/data/key/write";
import type { Caller } from "@/lib/domain/context";
import type { AiGrant, Channel, Granted, Grants, KeyKind } from "@/lib/domain/grant";
import { newClientId } from "@/lib/domain/new-client-id";
import { failField } from "@/lib/domain/result";
import type { Giver } from "./admit";
import { checkAiGrant } from "./ai-grant";

/** What a form or a program asks for, by the kind of the key. */
export interface GrantInput {
  /** Null for the group that the calling key has itself. */
  tenant: { groupId: string | null };
  /** Without a client id, a new one is generated. */
  channel: { channel: Channel; clientId: string | null };
  ai: AiGrant;
}

interface ResolvedGrant<K extends KeyKind> {
  /** As it is shown. */
  granted: Granted<K>;
  /** As it is stored. */
  values: GrantValues[K];
}

interface Kind<K extends KeyKind> {
  resolve(tx: Db, ctx: Caller, giver: Giver, input: GrantInput[K], before: Grants[K] | null): Promise<ResolvedGrant<K>>;
  /** What would ask for the grant that a key has. */
  inputOf(grant: Grants[K]): GrantInput[K];
}

const KINDS: { [K in KeyKind]: Kind<K> } = {
  tenant: {
    async resolve(tx, { tenant }, giver, { groupId }) {
      const group =
        (await shareGroup(tx, tenant.id, groupId ?? giver.groupId ?? "")) ??
        failField("groupId", "Choose one of the listed groups.");
      return { granted: { kind: "tenant", grant: group }, values: { groupId: group.id } };
    },
    inputOf: ({ id }) => ({ groupId: id }),
  },
  channel: {
    async resolve(_tx, { tenant }, _giver, { channel, clientId }) {
      const grant = { channel, clientId: clientId ?? newClientId(tenant.name, channel) };
      return { granted: { kind: "channel", grant }, values: grant };
    },
    inputOf: (grant) => grant,
  },
  ai: {
    async resolve(tx, { tenant }, _giver, input, before) {
      const grant = await checkAiGrant(tx, tenant, input, before);
      const { selection, modelIds, monthlyBudget } = grant;
      return { granted: { kind: "ai", grant }, values: { modelSelection: selection, modelIds, monthlyBudget } };
    },
    inputOf: (grant) => grant,
  },
};

/**
 * Checks a grant, and keeps what it names from changing until the transaction ends.
 *
 * @param before what the key has already; null for a new one
 * @throws DomainError INVALID_INPUT on its field; FORBIDDEN when it is not the caller's to give
 */
export function resolveGrant<K extends KeyKind>(
  tx: Db,
  ctx: Caller,
  giver: Giver,
  kind: K,
  input: GrantInput[K],
  before: Grants[K] | null,
): Promise<ResolvedGrant<K>> {
  return KINDS[kind].resolve(tx, ctx, giver, input, before);
}

/** What would ask for the grant that a key has. */
export function grantInputOf<K extends KeyKind>(kind: K, grant: Grants[K]): GrantInput[K] {
  return KINDS[kind].inputOf(grant);
}

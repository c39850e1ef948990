export interface NamedKey {
  id: string;
  name: string;
  /** The masked secret, which tells keys of the same name apart. */
  masked?: string;
}

/** What someone is about to do, and to which keys. */
export type KeyIntent =
  | { verb: "edit"; key: NamedKey }
  | { verb: "allowlist"; key: NamedKey }
  | { verb: "rotate"; key: NamedKey }
  | { verb: "revoke"; keys: NamedKey[] }
  | { verb: "delete"; keys: NamedKey[] /** Which ends them, too. */; active?: boolean };

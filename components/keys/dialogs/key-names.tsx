import type { NamedKey } from "./key-intent";

export const countKeys = (count: number) => `${count} ${count === 1 ? "key" : "keys"}`;

/** Which keys, before something is done to all of them. */
export function KeyNames({ keys }: { keys: NamedKey[] }) {
  return (
    <ul className="max-h-40 overflow-y-auto rounded-md border border-border bg-canvas px-3 py-2 text-sm">
      {keys.map(({ id, name }) => (
        <li key={id} className="truncate py-0.5">
          {name}
        </li>
      ))}
    </ul>
  );
}

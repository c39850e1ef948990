import type { NamedKey } from "./key-intent";

export const countKeys = (count: number) => `${count} ${count === 1 ? "key" : "keys"}`;

/** Which keys, before something is done to all of them. */
export function KeyNames({ keys }: { keys: NamedKey[] }) {
  return (
    <ul className="max-h-40 overflow-y-auto rounded-md border border-border bg-canvas px-3 py-2 text-sm">
      {keys.map(({ id, name, masked }) => (
        <li key={id} className="flex items-baseline justify-between gap-3 py-0.5">
          <span className="min-w-0 truncate">{name}</span>
          <span className="whitespace-nowrap font-mono text-muted text-xs">{masked}</span>
        </li>
      ))}
    </ul>
  );
}

const SHOWN = 6;

/** The first few; the others on demand, by keyboard and on phones too. */
export function PermissionList({ permissions }: { permissions: readonly string[] }) {
  if (permissions.length === 0) return <span className="text-muted">None</span>;
  const sorted = [...permissions].sort();
  const rest = sorted.slice(SHOWN);
  return (
    <div className="grid gap-1">
      <Chips permissions={sorted.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details className="text-xs">
          <summary className="w-fit cursor-pointer rounded-sm py-1 text-muted hover:text-foreground">
            {`${rest.length} more`}
          </summary>
          <Chips permissions={rest} />
        </details>
      )}
    </div>
  );
}

function Chips({ permissions }: { permissions: readonly string[] }) {
  return (
    <ul className="flex flex-wrap gap-1">
      {permissions.map((permission) => (
        <li key={permission} className="break-all rounded-sm bg-hover px-1.5 py-0.5 font-mono text-xs">
          {permission}
        </li>
      ))}
    </ul>
  );
}

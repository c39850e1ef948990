interface LegendProps {
  /** What the colours tell apart. */
  label: string;
  entries: readonly { id: string; swatch: string; label: string; value: string }[];
}

export function Legend({ label, entries }: LegendProps) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
      {entries.map((entry) => (
        <li key={entry.id} className="flex items-center gap-1.5">
          <span aria-hidden className={`size-2.5 rounded-[2px] ${entry.swatch}`} />
          {entry.label}
          <span className="text-muted tabular-nums">{entry.value}</span>
        </li>
      ))}
    </ul>
  );
}

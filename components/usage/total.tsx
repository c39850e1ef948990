interface TotalProps {
  label: string;
  value: string;
  /** What that is of something larger. */
  share?: string;
}

/** The sum of a chart's bars. */
export function Total({ label, value, share }: TotalProps) {
  return (
    <p className="flex items-baseline gap-2">
      <span className="text-muted text-sm">{label}</span>
      <span className="font-semibold text-lg tabular-nums">{value}</span>
      {share && <span className="text-muted text-xs tabular-nums">{share}</span>}
    </p>
  );
}

import { Badge } from "@/components/ui/badge";

const TONES = { GET: "neutral", DELETE: "danger" } as const;

/** As wide as the longest, so that what follows stands in one line. */
export function MethodBadge({ method }: { method: string }) {
  const tone = TONES[method as keyof typeof TONES] ?? "accent";
  return (
    <Badge tone={tone} className="w-16 justify-center font-mono">
      {method}
    </Badge>
  );
}

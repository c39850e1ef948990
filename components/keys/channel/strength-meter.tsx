"use client";

import { useDeferredValue, useEffect, useState } from "react";
import { cn } from "@/components/ui/cn";
import type { Strength } from "@/lib/domain/strength";

const LABELS = ["Very weak", "Weak", "Fair", "Almost strong", "Strong"] as const;
const STEPS = [1, 2, 3, 4] as const;

/** How hard a secret is to guess, while it is typed. The estimator's dictionaries are fetched when this is first shown. */
export function StrengthMeter({ secret }: { secret: string }) {
  const [estimate, setEstimate] = useState<((secret: string) => Strength) | null>(null);
  const typed = useDeferredValue(secret);
  useEffect(() => {
    // Without them, the server still refuses what is weak.
    import("@/lib/domain/strength").then(
      ({ estimateStrength }) => setEstimate(() => estimateStrength),
      () => setEstimate(null),
    );
  }, []);

  const strength = estimate && typed !== "" ? estimate(typed) : null;
  return (
    <div role="status" className="text-xs empty:hidden">
      {strength && (
        <>
          <div aria-hidden className="mb-1 grid grid-cols-4 gap-1">
            {STEPS.map((step) => (
              <span
                key={step}
                className={cn(
                  "h-1 rounded-full",
                  step > strength.score ? "bg-hover" : strength.strong ? "bg-success" : "bg-warning",
                )}
              />
            ))}
          </div>
          <span className="font-medium">{LABELS[strength.score]}</span>
          {strength.advice && <span className="text-muted">{`. ${strength.advice}`}</span>}
        </>
      )}
    </div>
  );
}

import { Alert } from "@/components/ui/alert";
import type { KeyUsage } from "@/lib/domain/key";

export const isFull = ({ used, limit }: KeyUsage) => used >= limit;

export function LimitNotice({ usage: { used, limit } }: { usage: KeyUsage }) {
  return (
    <Alert tone="warning">
      <p>
        <strong className="font-medium">{`${used}/${limit} keys are in use.`}</strong> Contact support to raise the
        limit, or revoke a key that is no longer needed.
      </p>
    </Alert>
  );
}

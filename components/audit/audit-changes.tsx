import { formatDateTime, formatLastDay } from "@/components/time/format";
import type { AuditDetails, AuditValue } from "@/lib/domain/audit";
import { ROLE_LABELS } from "@/lib/domain/permission";

interface AuditChangesProps {
  details: AuditDetails;
  timeZone: string;
}

/** Every changed field with what it was and what it became. */
export function AuditChanges({ details, timeZone }: AuditChangesProps) {
  const fields = Object.entries(details).filter(([, change]) => !(isEmpty(change.before) && isEmpty(change.after)));
  if (fields.length === 0) return null;
  return (
    <dl className="grid gap-x-3 gap-y-1 text-xs sm:grid-cols-[9rem_minmax(0,1fr)]">
      {fields.map(([field, { before, after }]) => (
        <div key={field} className="sm:contents">
          <dt className="text-muted">{label(field)}</dt>
          <dd className="min-w-0 break-words">
            {isShown(field, before) && (
              <>
                <span className="sr-only">Before: </span>
                <del className="text-muted">{text(field, before, timeZone)}</del>
                <span aria-hidden className="text-muted">
                  {" → "}
                </span>
                <span className="sr-only">, after: </span>
              </>
            )}
            <span>{text(field, after ?? null, timeZone)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A field that is empty before and after says nothing: a new key without a description. */
const isEmpty = (value: AuditValue | undefined) =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** Nothing at all before, as for a new record; a date that was not set means never, which is something. */
const isShown = (field: string, before: AuditValue | undefined): before is AuditValue =>
  before !== undefined && (before !== null || field === "expiresAt");

const LABELS: Record<string, string> = {
  allowlist: "IP allowlist",
  expiresAt: "Expiration date",
  baseUrl: "Base URL",
  invitedToAi: "Invited to AI",
  monthlyAiBudget: "Monthly AI budget",
};

/** `oldSecretWorksUntil` → `Old secret works until` */
function label(field: string): string {
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return LABELS[field] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

const SHOWN_ENTRIES = 10;

function text(field: string, value: AuditValue, timeZone: string): string {
  if (isEmpty(value)) return field === "expiresAt" ? "never" : field === "allowlist" ? "from anywhere" : "none";
  if (typeof value === "object" && value !== null) {
    const rest = value.length - SHOWN_ENTRIES;
    return value.slice(0, SHOWN_ENTRIES).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
  }
  if (field === "expiresAt") return formatLastDay(new Date(String(value)), timeZone);
  if (field === "oldSecretWorksUntil") return formatDateTime(new Date(String(value)), timeZone);
  if (field === "role") return Object.entries(ROLE_LABELS).find(([role]) => role === value)?.[1] ?? String(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}

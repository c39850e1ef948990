"use client";

import { useState } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { Field } from "@/components/form/field";
import { Textarea } from "@/components/ui/textarea";
import { closedFamily, formatAllowlist, parseAllowlist } from "@/lib/domain/allowlist";

/**
 * Pressing a button leaves the field first: what appeared at once would move the button from under the pointer, and the
 * press would be lost.
 */
const REVIEW_DELAY_MS = 250;

interface AllowlistFieldProps<Input extends FieldValues> {
  form: UseFormReturn<Input, unknown, Input>;
  name: Path<Input>;
  label?: string;
}

/**
 * Checked when it is left; where entries will be saved in another form than they were typed in, that form is shown. What
 * is less obvious than a typing error is said at once: networks of one family keep the other one out.
 */
export function AllowlistField<Input extends FieldValues>(props: AllowlistFieldProps<Input>) {
  const { form, name, label = "IP Allowlist" } = props;
  const [canonical, setCanonical] = useState<string | null>(null);
  const parsed = parseAllowlist(form.watch(name));

  function review(text: string) {
    void form.trigger(name);
    const left = parseAllowlist(text);
    const saved = left.ok ? formatAllowlist(left.entries) : text;
    setCanonical(saved === text.trim() ? null : saved);
  }

  return (
    <Field
      form={form}
      name={name}
      label={label}
      description="One IPv4 or IPv6 address or CIDR range per line. Empty: the key works from anywhere."
    >
      {({ onBlur, onChange, ...control }) => (
        <>
          <Textarea
            {...control}
            rows={3}
            spellCheck={false}
            autoCapitalize="off"
            placeholder={"203.0.113.7\n2001:db8::/32"}
            className="font-mono"
            onChange={(event) => {
              setCanonical(null);
              void onChange(event);
            }}
            onBlur={(event) => {
              void onBlur(event);
              setTimeout(review, REVIEW_DELAY_MS, event.target.value);
            }}
          />
          <ClosedFamily entries={parsed.ok ? parsed.entries : []} />
          {canonical && (
            <div role="status" className="rounded-md border border-border bg-canvas px-2.5 py-2 text-xs">
              <p className="text-muted">Will be saved as</p>
              <pre className="mt-1 max-h-32 overflow-y-auto font-mono">{canonical}</pre>
            </div>
          )}
        </>
      )}
    </Field>
  );
}

function ClosedFamily({ entries }: { entries: readonly string[] }) {
  const closed = closedFamily(entries);
  return (
    <p role="status" className="text-xs empty:hidden">
      {closed && `Only ${closed === "IPv4" ? "IPv6" : "IPv4"} networks are listed: the key is closed to ${closed}.`}
    </p>
  );
}

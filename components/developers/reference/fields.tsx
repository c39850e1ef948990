import { InlineCode } from "@/components/developers/inline-code";
import type { ReferenceField } from "@/lib/domain/api/reference";

/** Names, what they allow and what they mean. */
export function Fields({ title, fields }: { title: string; fields: readonly ReferenceField[] }) {
  if (fields.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h3 className="font-medium text-sm">{title}</h3>
      <dl className="grid divide-y divide-border border-border border-y text-sm">
        {fields.map(({ name, type, required, description, choices }) => (
          <div key={name} className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[13rem_minmax(0,1fr)]">
            <dt className="min-w-0">
              <code className="break-all font-mono">{name}</code>
              {required && <span className="text-muted text-xs"> required</span>}
            </dt>
            <dd className="grid min-w-0 max-w-prose gap-0.5">
              {description && (
                <p>
                  <InlineCode text={description} />
                </p>
              )}
              <p className="break-words text-muted text-xs">
                {choices.length > 0 ? <InlineCode text={choices.map((choice) => `\`${choice}\``).join(" ")} /> : type}
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

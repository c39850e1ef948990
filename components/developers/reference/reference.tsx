import type { ReferenceOperation } from "@/lib/domain/api/reference";
import { MethodBadge } from "./method-badge";
import { Operation } from "./operation";
import { KeyProvider, TrialKey } from "./trial-key";

/** Every operation of the API, each with a form that tries it. */
export function Reference({ operations }: { operations: readonly ReferenceOperation[] }) {
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return (
    <KeyProvider>
      <div className="grid grid-cols-1 gap-4">
        <TrialKey />
        <nav aria-label="Operations" className="grid gap-3">
          {tags.map((tag) => (
            <div key={tag} className="grid gap-1">
              <p className="font-medium text-muted text-xs">{tag}</p>
              <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
                {operations
                  .filter((operation) => operation.tag === tag)
                  .map(({ id, method, summary }) => (
                    <li key={id}>
                      <a href={`#${id}`} className="flex items-center gap-2 rounded-sm py-1 text-sm hover:underline">
                        <MethodBadge method={method} />
                        {summary}
                      </a>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </nav>
        {operations.map((operation) => (
          <Operation key={operation.id} operation={operation} />
        ))}
      </div>
    </KeyProvider>
  );
}

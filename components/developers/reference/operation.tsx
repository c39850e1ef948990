import { InlineCode } from "@/components/developers/inline-code";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { Code } from "@/components/ui/code";
import { PROBLEMS_PATH } from "@/lib/domain/api/problem";
import type { ReferenceOperation } from "@/lib/domain/api/reference";
import { Fields } from "./fields";
import { MethodBadge } from "./method-badge";
import { TryIt } from "./try-it";

export function Operation({ operation }: { operation: ReferenceOperation }) {
  const { id, method, path, summary, description, parameters, body, answer, refusals } = operation;
  return (
    <Card id={id} aria-labelledby={`${id}-title`} className="scroll-mt-16">
      <CardHeader>
        <CardTitle id={`${id}-title`}>{summary}</CardTitle>
        <p className="flex flex-wrap items-center gap-2 pt-1">
          <MethodBadge method={method} />
          <code className="break-all font-mono text-sm">{path}</code>
        </p>
      </CardHeader>
      <CardContent className="grid grid-cols-1 gap-5 pt-2">
        <div className="grid max-w-prose gap-2 text-sm">
          {description.map((paragraph) => (
            <p key={paragraph}>
              <InlineCode text={paragraph} />
            </p>
          ))}
        </div>
        <Fields title="Parameters and headers" fields={parameters} />
        {body && <Fields title="Body" fields={body.fields} />}
        <section className="grid min-w-0 gap-2">
          <h3 className="font-medium text-sm">{`Answer: ${answer.status}`}</h3>
          <p className="text-muted text-sm">{answer.description}</p>
          <Code text={answer.example} label={`An answer of ${summary}`} />
        </section>
        <details className="text-sm">
          <summary className="w-fit cursor-pointer rounded-sm font-medium">Refusals</summary>
          <dl className="grid gap-2 pt-2">
            {refusals.map(({ status, codes }) => (
              <div key={status} className="grid gap-x-3 sm:grid-cols-[3rem_minmax(0,1fr)]">
                <dt className="text-muted">{status}</dt>
                <dd className="flex flex-wrap gap-x-3">
                  {codes.map((code) => (
                    <a
                      key={code}
                      href={`${PROBLEMS_PATH}#${code}`}
                      className="inline-block py-1 font-mono text-accent text-xs underline"
                    >
                      {code}
                    </a>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </details>
        <TryIt operation={operation} />
      </CardContent>
    </Card>
  );
}

import { Badge } from "@/components/ui/badge";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { API_PROBLEMS } from "@/lib/domain/api/problem";
import { InlineCode } from "./inline-code";

/** Every code under an anchor of its own, which the `type` of a problem document leads to. */
export function ProblemList() {
  return (
    <Card id="errors" className="scroll-mt-16">
      <CardHeader>
        <CardTitle>Errors</CardTitle>
      </CardHeader>
      <CardContent className="grid grid-cols-1 gap-3 pt-2">
        <CardDescription className="max-w-prose">
          <InlineCode text="Refusals are problem documents (RFC 9457). Compare `code`, which is stable; `detail` is for people, `errors` names fields at fault, and `request_id` finds the request in the audit log. The `type` leads to its entry." />
        </CardDescription>
        <nav aria-label="Codes">
          <ul className="grid gap-x-6 text-xs sm:grid-cols-2 lg:grid-cols-3">
            {Object.entries(API_PROBLEMS).map(([code, { status }]) => (
              <li key={code}>
                <a href={`#${code}`} className="inline-block rounded-sm py-1 font-mono hover:underline">
                  <span className="text-muted">{status}</span> {code}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <dl className="grid grid-cols-1 divide-y divide-border">
          {Object.entries(API_PROBLEMS).map(([code, { status, title, explanation }]) => (
            <div key={code} id={code} className="scroll-mt-16 rounded-sm py-3 target:bg-accent-surface target:px-3">
              <dt className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <a href={`#${code}`} className="break-all font-medium font-mono text-sm hover:underline">
                  {code}
                </a>
                <Badge tone="neutral">{String(status)}</Badge>
                <span className="text-muted text-sm">{title}</span>
              </dt>
              <dd className="mt-1 max-w-prose text-sm">
                <InlineCode text={explanation} />
              </dd>
            </div>
          ))}
        </dl>
      </CardContent>
    </Card>
  );
}

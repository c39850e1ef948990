import Link from "next/link";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { InlineCode } from "./inline-code";

const LINK = "font-medium text-accent underline underline-offset-4";

/** How a program says who it is. */
const RULES = [
  "Send an API key as `X-API-Key: KEY` or as `Authorization: Bearer KEY`: one key, in one header.",
  "Its authorization group has to permit `api-keys:read`, and `api-keys:write` to change anything; for channel credentials and sub-accounts, `channel-credentials:` and `sub-accounts:` instead of `api-keys:`. Any key may rotate and revoke itself.",
  "It acts in its own account, and can give no key what it does not have itself: no further permission, no later expiry, no address outside its allowlist, no higher rate limit.",
  "Keep it out of web pages: whoever opens a page can read it. Requests that other sites' pages make are refused.",
  "Send an `Idempotency-Key` with each POST, and repeat the request under the same one if its answer was lost.",
];

export function Authentication({ mayGenerate }: { mayGenerate: boolean }) {
  return (
    <Card id="authentication" className="scroll-mt-16">
      <CardHeader>
        <CardTitle>Authentication</CardTitle>
      </CardHeader>
      <CardContent className="grid grid-cols-1 gap-3 pt-2 text-sm">
        <ul className="grid max-w-prose list-disc gap-1.5 pl-5">
          {RULES.map((rule) => (
            <li key={rule}>
              <InlineCode text={rule} />
            </li>
          ))}
        </ul>
        <p>
          <Link href="/authorization-groups" className={LINK}>
            See which groups there are
          </Link>
          , and{" "}
          {mayGenerate ? (
            <Link href="/tenant-api-keys" className={LINK}>
              generate a key
            </Link>
          ) : (
            "ask an administrator for a key"
          )}{" "}
          with one that fits.
        </p>
      </CardContent>
    </Card>
  );
}

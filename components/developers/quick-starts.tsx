import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { CodeTabs } from "@/components/ui/code-tabs";
import { quickStarts } from "./quick-start-texts";

export function QuickStarts({ installationUrl }: { installationUrl: string }) {
  return (
    <Card id="quick-starts" className="scroll-mt-16">
      <CardHeader>
        <CardTitle>Quick starts</CardTitle>
      </CardHeader>
      <CardContent className="grid grid-cols-1 gap-3 pt-2">
        <CardDescription className="max-w-prose">
          They list keys and make one. Put a key of your own in the place of YOUR_API_KEY.
        </CardDescription>
        <CodeTabs snippets={quickStarts(installationUrl)} />
      </CardContent>
    </Card>
  );
}

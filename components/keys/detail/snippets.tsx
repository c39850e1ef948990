import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { CodeTabs, type Snippet } from "@/components/ui/code-tabs";

/** Ready to paste, but for the secret, which is not known here. */
export function Snippets({ snippets }: { snippets: readonly Snippet[] }) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>Use this key</CardTitle>
      </CardHeader>
      <CardContent className="pt-2">
        <CodeTabs snippets={snippets} />
      </CardContent>
    </Card>
  );
}

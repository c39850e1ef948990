"use client";

import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { CodeTabs } from "@/components/ui/code-tabs";
import { useKeyView } from "../key-view";
import { snippets } from "./snippet-texts";

export function SnippetTabs() {
  const { installationUrl } = useKeyView();
  return (
    <Card>
      <CardHeader>
        <CardTitle>Use this key</CardTitle>
      </CardHeader>
      <CardContent className="pt-2">
        <CodeTabs snippets={snippets(installationUrl)} />
      </CardContent>
    </Card>
  );
}

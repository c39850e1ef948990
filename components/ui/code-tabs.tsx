import { Code } from "./code";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "./tabs";

/** Something to paste. */
export interface Snippet {
  id: string;
  label: string;
  text: string;
}

/** One snippet at a time, each with a button that copies it. */
export function CodeTabs({ snippets }: { snippets: readonly Snippet[] }) {
  return (
    <Tabs defaultValue={snippets[0]?.id}>
      <TabsList aria-label="Language" className="overflow-x-auto">
        {snippets.map(({ id, label }) => (
          <TabsTrigger key={id} value={id}>
            {label}
          </TabsTrigger>
        ))}
      </TabsList>
      {snippets.map(({ id, label, text }) => (
        <TabsContent key={id} value={id} className="pt-3">
          <Code text={text} label={label} />
        </TabsContent>
      ))}
    </Tabs>
  );
}

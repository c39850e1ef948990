import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { Code } from "@/components/ui/code";
import { InlineCode } from "./inline-code";

const commands = (url: string) => `npx portcullis login --url ${url}
npx portcullis keys list
npx portcullis groups list
npx portcullis keys create --name "Mobile App" --allowed-ip 192.0.2.0/24
npx portcullis --help`;

const program = (url: string) => `import { accountClient, answerOf } from "./portcullis/account.js";

const { PORTCULLIS_API_KEY = "" } = process.env;
const account = accountClient({ url: "${url}", key: PORTCULLIS_API_KEY });
const { data } = answerOf(await account.GET("/api/account/api-keys"));
console.log(data.map(({ name }) => name));`;

/** What comes with Portcullis for those who would rather not write requests. */
export function Tools({ installationUrl }: { installationUrl: string }) {
  return (
    <>
      <Card id="command-line" className="scroll-mt-16">
        <CardHeader>
          <CardTitle>Command line</CardTitle>
        </CardHeader>
        <CardContent className="grid grid-cols-1 gap-3 pt-2">
          <CardDescription className="max-w-prose">
            <InlineCode text="`portcullis` does all of this in a terminal or a script, with tables for people and JSON for programs. It runs in a checkout of Portcullis, after `npm ci`." />
          </CardDescription>
          <Code text={commands(installationUrl)} label="Commands" />
        </CardContent>
      </Card>
      <Card id="typescript" className="scroll-mt-16">
        <CardHeader>
          <CardTitle>TypeScript client</CardTitle>
        </CardHeader>
        <CardContent className="grid grid-cols-1 gap-3 pt-2">
          <CardDescription className="max-w-prose">
            <InlineCode text="The folder `clients/typescript` of a checkout is a typed client to copy into your program. It needs `openapi-fetch`, and repeats by itself what can't be done twice." />
          </CardDescription>
          <Code text={program(installationUrl)} label="A program in TypeScript" />
        </CardContent>
      </Card>
    </>
  );
}

import type { Snippet } from "@/components/ui/code-tabs";
import { GATEWAY_PREFIX } from "@/lib/domain/ai/gateway-prefix";
import type { ModelOption } from "@/lib/domain/ai/model";
import { selectedModels } from "@/lib/domain/ai/selection";
import type { ModelGrant } from "@/lib/domain/grant";

/** @param installationUrl where programs reach this installation, without a trailing slash */
export const openAiUrl = (installationUrl: string): string => `${installationUrl}${GATEWAY_PREFIX}`;

interface Access {
  installationUrl: string;
  token: string;
  grant: ModelGrant;
  models: readonly ModelOption[];
}

/** For OpenAI's clients, with a model that the key opens today. */
export function aiSnippets({ installationUrl, token, grant, models }: Access): Snippet[] {
  const url = openAiUrl(installationUrl);
  const model = selectedModels(grant, models).find(({ enabled }) => enabled)?.name ?? "MODEL";
  return [
    { id: "curl", label: "curl", text: `curl -H "Authorization: Bearer ${token}" \\\n  ${url}/models` },
    { id: "openai", label: "openai", text: javascript(url, token, model) },
    { id: "python", label: "Python", text: python(url, token, model) },
  ];
}

const javascript = (url: string, token: string, model: string) => `import OpenAI from "openai";

const client = new OpenAI({
  baseURL: "${url}",
  apiKey: "${token}",
});
const answer = await client.chat.completions.create({
  model: ${JSON.stringify(model)},
  messages: [{ role: "user", content: "Hello" }],
});
console.log(answer.choices[0].message.content);`;

const python = (url: string, token: string, model: string) => `from openai import OpenAI

client = OpenAI(
    base_url="${url}",
    api_key="${token}",
)
answer = client.chat.completions.create(
    model=${JSON.stringify(model)},
    messages=[{"role": "user", "content": "Hello"}],
)
print(answer.choices[0].message.content)`;

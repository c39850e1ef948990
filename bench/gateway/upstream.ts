import { createServer, type ServerResponse } from "node:http";
import { env } from "node:process";
import { json } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";

/** The yardstick: a model that has nothing to compute, behind OpenAI's API. `max_tokens` says how much it says. */

const USAGE = { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 };
const PACE_MS = 10;

interface Asked {
  /** `paced` says a word each 10 ms, any other one all at once. */
  model: string;
  stream?: boolean;
  max_tokens?: number;
}

const choices = [{ index: 0, message: { role: "assistant", content: "Hello" }, finish_reason: "stop" }];
const ANSWER = JSON.stringify({
  id: "chatcmpl-1",
  object: "chat.completion",
  created: 1,
  model: "m",
  choices,
  usage: USAGE,
});

const event = (rest: object) =>
  `data: ${JSON.stringify({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: "m", ...rest })}\n\n`;
const WORD = event({ choices: [{ index: 0, delta: { content: " hello" }, finish_reason: null }] });
const END = `${event({ choices: [], usage: USAGE })}data: [DONE]\n\n`;

async function stream(res: ServerResponse, { model, max_tokens = 1 }: Asked): Promise<void> {
  res.writeHead(200, { "Content-Type": "text/event-stream" });
  for (let said = 0; said < max_tokens; said++) {
    const flows = res.write(WORD);
    if (model === "paced") await sleep(PACE_MS);
    else if (!flows) await new Promise((resolve) => res.once("drain", resolve));
  }
  res.end(END);
}

createServer(async (req, res) => {
  const asked = (await json(req)) as Asked;
  if (asked.stream) return stream(res, asked);
  res.writeHead(200, { "Content-Type": "application/json", "Content-Length": ANSWER.length }).end(ANSWER);
}).listen(Number(env.PORT), env.HOST);

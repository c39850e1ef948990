import { EventEmitter, once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";

/** What one answer uses. */
export const USED = { input: 10, output: 5 };

export interface Asked {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** The connection ended before the answer did. */
  cancelled: boolean;
  /** Bytes of the answer that the connection has taken. */
  sent: () => number;
}

export interface ModelUpstream {
  baseUrl: string;
  asked: Asked[];
  /** Lets what is `held` come to its end. */
  release(): void;
  close(): void;
}

const CHAT = { id: "chatcmpl-1", created: 1, model: "theirs" };
const CHAT_USAGE = {
  prompt_tokens: USED.input,
  completion_tokens: USED.output,
  total_tokens: USED.input + USED.output,
};
const USAGE = { input_tokens: USED.input, output_tokens: USED.output, total_tokens: USED.input + USED.output };
const FLOATS = [0.25, -1.5, 3];
/** What `long` and `held` say in one event: about ten times as many tokens as are told. */
export const LONG_TEXT = "word ".repeat(40);
export const FLOOD = 32 * 1024 * 1024;
const PIECE = Buffer.alloc(64 * 1024, " ");

/**
 * Speaks OpenAI's API. What it is asked to do is in the model's name: `chat`, `endless`, `flood` (32 MB as fast as they are
 * taken), `broken`, `reset`, `cut` (half a document), `undone` (a stream without `[DONE]`), `unended` (and without the blank
 * line behind its last event), `stuck` (after a word), `long` (the same after a text), `held` (until it is released), `silent`,
 * `redirect`, or a status such as `429`.
 */
export async function startModelUpstream(): Promise<ModelUpstream> {
  const asked: Asked[] = [];
  const held = new EventEmitter();
  const server = createServer(async (req, res) => {
    const pieces: Buffer[] = [];
    for await (const piece of req) pieces.push(piece);
    const { url: path = "", headers, socket } = req;
    const body = Buffer.concat(pieces);
    const before = socket.bytesWritten;
    const request = { path, headers, body, cancelled: false, sent: () => socket.bytesWritten - before };
    asked.push(request);
    res.once("close", () => {
      request.cancelled = !res.writableFinished;
    });
    await answer(req, res, request.body, held);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    release: () => void held.emit("release"),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(req: IncomingMessage, res: ServerResponse, body: Buffer, held: EventEmitter): Promise<void> {
  res.setHeader("Set-Cookie", "theirs=1");
  res.setHeader("X-Internal", "theirs");
  if (req.url === "/v1/audio/transcriptions") {
    if (!body.includes("\r\n\r\nsilent\r\n"))
      json(res, { text: `${body.length} bytes`, usage: { type: "tokens", ...USAGE } });
    return;
  }
  const request = JSON.parse(body.toString("utf8"));
  const { model } = request;
  if (/^\d{3}$/.test(model)) return fail(res, Number(model));
  if (model === "silent") return;
  if (model === "redirect") {
    res.writeHead(302, { location: "/v1/elsewhere" }).end();
    return;
  }
  if (req.url === "/v1/embeddings") return embed(res, request);
  if (req.url === "/v1/responses") return respond(res, request);
  if (model === "flood") return flood(res);
  if (model === "cut") return cut(res);
  if (!request.stream) {
    const choices = [{ index: 0, message: { role: "assistant", content: "Hello" }, finish_reason: "stop" }];
    return json(res, { ...CHAT, object: "chat.completion", choices, usage: CHAT_USAGE });
  }
  await streamChat(res, request, held);
}

function json(res: ServerResponse, value: object): void {
  res.setHeader("Content-Type", "application/json");
  res.end(JSON.stringify(value));
}

function fail(res: ServerResponse, status: number): void {
  res.writeHead(status, { "Content-Type": "application/json", "Retry-After": "1", "X-Should-Retry": "true" });
  res.end(
    JSON.stringify({ error: { message: `${status} said no`, type: "theirs", param: "messages", code: "theirs" } }),
  );
}

/** As the service does it: base64 unless floats are asked for. */
function embed(res: ServerResponse, { encoding_format }: { encoding_format?: string }): void {
  const base64 = Buffer.from(new Float32Array(FLOATS).buffer).toString("base64");
  const embedding = encoding_format === "base64" ? base64 : FLOATS;
  const usage = { prompt_tokens: USED.input, total_tokens: USED.input };
  json(res, { object: "list", data: [{ object: "embedding", index: 0, embedding }], model: "theirs", usage });
}

function respond(res: ServerResponse, { stream }: { stream?: boolean }): void {
  const response = { id: "resp_1", object: "response", status: "completed", output: [], usage: USAGE };
  if (!stream) {
    json(res, response);
    return;
  }
  res.writeHead(200, { "Content-Type": "text/event-stream" });
  for (const event of [
    { type: "response.created", response: { id: "resp_1" } },
    { type: "response.completed", response },
  ]) {
    res.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  }
  res.end();
}

/** A document that is far too long. */
async function flood(res: ServerResponse): Promise<void> {
  res.writeHead(200, { "Content-Type": "application/json", "Content-Length": FLOOD });
  await pipeline(Readable.from(Array(FLOOD / PIECE.length).fill(PIECE)), res).catch(() => {});
}

function cut(res: ServerResponse): void {
  res.writeHead(200, { "Content-Type": "application/json", "Content-Length": 1_000 });
  res.write('{"choices":[', () => res.destroy());
}

/** Until it takes more, or is gone. */
const drained = (res: ServerResponse) =>
  new Promise<void>((resolve) => {
    const end = () => {
      res.off("drain", end).off("close", end);
      resolve();
    };
    res.once("drain", end).once("close", end);
  });

async function streamChat(
  res: ServerResponse,
  { model, max_tokens = 3, stream_options }: { model: string; max_tokens?: number; stream_options?: object },
  held: EventEmitter,
): Promise<void> {
  res.writeHead(200, { "Content-Type": "text/event-stream" });
  const send = (choices: object[], usage?: object, end = "\n\n") =>
    res.write(
      `data: ${JSON.stringify({ ...CHAT, object: "chat.completion.chunk", choices, ...(usage && { usage }) })}${end}`,
    );
  if (model === "long" || model === "held") send([{ index: 0, delta: { content: LONG_TEXT }, finish_reason: null }]);
  if (model === "long") return;
  if (model === "held") await once(held, "release");
  for (let index = 0; index < max_tokens || model === "endless"; index++) {
    if (res.destroyed) return;
    const flows = send([{ index: 0, delta: { content: `${index} ` }, finish_reason: null }]);
    if (model === "endless") await sleep(10);
    else if (!flows) await drained(res);
  }
  if (model === "stuck") return;
  if (model === "reset") {
    await sleep(50);
    res.socket?.resetAndDestroy();
    return;
  }
  if (model === "broken") {
    res.write('data: {"id":"half');
    await sleep(50);
    res.destroy();
    return;
  }
  if (stream_options && "include_usage" in stream_options) send([], CHAT_USAGE, model === "unended" ? "" : undefined);
  res.end(model === "undone" || model === "unended" ? "" : "data: [DONE]\n\n");
}

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface TestUpstream {
  /** Without a slash at its end. */
  baseUrl: string;
  /** What it was asked, in order. */
  asked: { path: string; authorization: string | undefined }[];
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Something on this machine that answers whoever asks it. */
export async function startUpstream(answer: Answer): Promise<TestUpstream> {
  const asked: TestUpstream["asked"] = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? "", authorization: request.headers.authorization });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers `/models` with models of these names. */
export const offering =
  (...names: string[]): Answer =>
  (_request, response) => {
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify({ object: "list", data: names.map((id) => ({ id, object: "model" })) }));
  };

import { request } from "node:http";

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export type Headers = [name: string, value: string][];

/** Another address than the proxies', who are trusted. All of 127.0.0.0/8 is this machine. */
export const CLIENT_ADDRESS = "127.0.0.2";

/** By node:http, which sends paths and repeated headers as they are. */
export function send(
  port: number,
  path: string,
  headers: Headers = [],
  options: { method?: string; body?: string; host?: string } = {},
) {
  const { method = "GET", body, host = `127.0.0.1:${port}` } = options;
  return new Promise<Answer>((resolve, reject) => {
    const length: Headers = body === undefined ? [] : [["Content-Length", String(Buffer.byteLength(body))]];
    const flat = [["Host", host], ...length, ...headers].flat();
    const address = { host: "127.0.0.1", port, localAddress: CLIENT_ADDRESS, agent: false };
    const sent = request({ ...address, path, method, headers: flat }, async (res) => {
      const text = (await res.toArray()).join("");
      const distinct = Object.entries(res.headersDistinct).map(([name, values = []]) => [name, values.join(" | ")]);
      resolve({ status: res.statusCode ?? 0, headers: Object.fromEntries(distinct), body: text });
    });
    sent.on("error", reject).end(body);
  });
}

import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came in. */
export interface ReceivedRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the server says: JSON of a value, or a text as it is. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string;
}

/** A server of this process on 127.0.0.1, which remembers what it was asked. */
export interface LocalServer {
  readonly url: string;
  readonly received: ReceivedRequest[];
  /** What the next requests get; a handler that answers by itself gives `undefined`. */
  answer: (request: ReceivedRequest, response: ServerResponse) => Reply | undefined | Promise<Reply>;
  close(): Promise<void>;
}

export async function localServer(): Promise<LocalServer> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", async () => {
      const { method = "", url = "", headers } = request;
      const received = { method, path: url, headers, body: Buffer.concat(chunks).toString("utf8") };
      local.received.push(received);
      const reply = await local.answer(received, response);
      if (reply === undefined) return;
      const { status = 200, json, text = JSON.stringify(json) } = reply;
      response.writeHead(status, { "content-type": "application/json", ...reply.headers });
      response.end(status === 304 ? undefined : text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const local: LocalServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    answer: () => ({ json: {} }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return local;
}

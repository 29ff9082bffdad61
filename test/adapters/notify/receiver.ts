import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as it arrived. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a receiver answers; `"hang up"` closes the connection without a word. */
export type Answer =
  | "hang up"
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string };

/** A real receiver on this machine that answers what it is told to, the last answer from then on. */
export async function openReceiver(...answers: readonly Answer[]) {
  let always: Answer | undefined;
  const received: Received[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url: path = "", headers } = request;
      const count = received.push({ method, path, headers, body: Buffer.concat(chunks).toString("utf8") });
      const answer = always ?? answers[Math.min(count, answers.length) - 1] ?? { status: 204 };
      if (answer === "hang up") request.socket.destroy();
      else response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hooks/in`,
    received,
    /** From now on, whatever was to come. */
    answerWith(answer: Answer) {
      always = answer;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

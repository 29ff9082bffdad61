import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { HttpFailure } from "../../../src/adapters/http/httpFailure";
import { type JsonRequest, requestJson } from "../../../src/adapters/http/requestJson";
import { type LocalServer, localServer } from "../../support/localServer";

const SECRET = "s3cr3t-t0ken";
let server: LocalServer;
beforeAll(async () => {
  server = await localServer();
});
beforeEach(() => {
  server.received.length = 0;
  server.answer = () => ({ json: {} });
});
afterAll(() => server.close());

function ask(change: Partial<JsonRequest> = {}) {
  return requestJson({
    adapter: "http-test",
    url: `${server.url}/stock?token=${SECRET}`,
    method: "GET",
    headers: { authorization: `Bearer ${SECRET}` },
    signal: new AbortController().signal,
    ...change,
  });
}

/** The failure, with nothing of the request or the body in it. */
async function failureOf(change: Partial<JsonRequest> = {}): Promise<HttpFailure> {
  const failure = await ask(change).then(
    () => expect.unreachable("it did not fail"),
    (error: unknown) => error as HttpFailure,
  );
  const shown = inspect(failure, { depth: 9, showHidden: true }) + JSON.stringify(failure) + failure.stack;
  expect(shown).not.toContain(SECRET);
  expect(shown).not.toContain("Ada Lovelace");
  return failure;
}

describe("requestJson", () => {
  it("sends the host's headers over its own, and gives the body and its tag", async () => {
    server.answer = () => ({ json: { ok: 1 }, headers: { etag: '"a"' } });
    expect(await ask()).toEqual({ isUnchanged: false, status: 200, body: { ok: 1 }, etag: '"a"' });
    await ask({ headers: async () => ({ Accept: "application/vnd.acme+json", "x-key": "k" }) });
    expect(server.received.map(({ headers }) => [headers.accept, headers.authorization])).toEqual([
      ["application/json", `Bearer ${SECRET}`],
      ["application/vnd.acme+json", undefined],
    ]);
  });

  it("asks whether there is something newer than the tag", async () => {
    server.answer = ({ headers }) => (headers["if-none-match"] === '"a"' ? { status: 304 } : { json: 1 });
    expect(await ask({ etag: '"a"' })).toEqual({ isUnchanged: true });
    expect(await ask({ etag: '"b"' })).toEqual({ isUnchanged: false, status: 200, body: 1 });
  });

  it.each([
    [400, {}, { retryable: false }],
    [401, {}, { retryable: false, concernsAll: true }],
    [404, { "retry-after": "soon" }, { retryable: false, concernsAll: true }],
    [408, {}, { retryable: true }],
    [429, { "retry-after": "7" }, { retryable: true, retryAfterMs: 7_000 }],
    [500, {}, { retryable: true }],
    [503, { "retry-after": "Wed, 21 Oct 2015 07:28:00 GMT" }, { retryable: true, retryAfterMs: 0 }],
    [302, { location: "https://elsewhere.example/" }, { retryable: false }],
    // Nobody sent a tag.
    [304, {}, { retryable: false }],
  ])("fails on status %i %j", async (status, headers, expected) => {
    server.answer = () => ({ status, headers: headers as Record<string, string>, text: "of Ada Lovelace" });
    const failure = await failureOf();
    expect({ ...failure }).toEqual({ status, ...expected });
    expect(failure.message).toMatch(/^http-test: answered /);
    expect(server.received).toHaveLength(1);
  });

  it("fails where there is no connection, on a body that is not JSON, and on a connection that breaks", async () => {
    const gone = await localServer();
    await gone.close();
    const refused = await failureOf({ url: `${gone.url}/?token=${SECRET}` });
    expect({ ...refused }).toEqual({ retryable: true });
    expect(refused.message).toBe("http-test: no connection (ECONNREFUSED)");
    server.answer = () => ({ text: "<html>Ada Lovelace" });
    expect((await failureOf()).message).toBe("http-test: the body is not JSON");
    server.answer = (_, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write('{"Ada Lovelace":');
      setImmediate(() => response.destroy());
      return undefined;
    };
    expect((await failureOf()).message).toBe("http-test: the connection broke in the middle of the body");
  });

  it.each([`${SECRET}\n\n1`, undefined])(
    "refuses a header that cannot be sent, without its value",
    async (value) => {
      const failure = await failureOf({ headers: { "x-key": value as string } });
      expect(failure.retryable).toBe(false);
      expect(server.received).toHaveLength(0);
    },
  );

  it("gives up with the signal's reason, before, in and after the call", async () => {
    const reason = new Error("enough");
    await expect(ask({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(server.received).toHaveLength(0);
    for (const half of ["", '{"half":']) {
      const controller = new AbortController();
      server.answer = (_, response) => {
        if (half !== "") response.write(half);
        setTimeout(() => controller.abort(reason), 20);
        return undefined;
      };
      await expect(ask({ signal: controller.signal })).rejects.toBe(reason);
    }
  });
});

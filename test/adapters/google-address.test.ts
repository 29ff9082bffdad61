import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type GoogleAddressOptions, googleAddress } from "../../src/adapters/google-address";
import type { Address } from "../../src/core/order/Address";
import type { AdapterContext } from "../../src/triage/AdapterContext";
import { type LocalServer, localServer, type ReceivedRequest, type Reply } from "../support/localServer";

const KEY = "AIza-s3cr3t";
const NOW = "2026-03-01T12:00:00Z";
const context: AdapterContext = { signal: new AbortController().signal, orderIds: [] };
const berlin: Address = {
  lines: ["Unter den Linden 1"],
  locality: "Berlin",
  postalCode: "10117",
  country: "DE",
};
const at = (line: string, country = "DE"): Address => ({ ...berlin, lines: [line], country });

/** As recorded: what is false is left out. */
const confirmed = {
  result: {
    verdict: {
      inputGranularity: "PREMISE",
      validationGranularity: "PREMISE",
      geocodeGranularity: "PREMISE",
      addressComplete: true,
      possibleNextAction: "ACCEPT",
    },
    address: {
      formattedAddress: "Unter den Linden 1, 10117 Berlin, Germany",
      postalAddress: {
        regionCode: "DE",
        languageCode: "de",
        postalCode: "10117",
        locality: "Berlin",
        addressLines: ["Unter den Linden 1"],
      },
      addressComponents: [
        { componentName: { text: "1" }, componentType: "street_number", confirmationLevel: "CONFIRMED" },
        {
          componentName: { text: "Unter den Linden", languageCode: "de" },
          componentType: "route",
          confirmationLevel: "CONFIRMED",
        },
      ],
    },
    geocode: { location: { latitude: 52.5, longitude: 13.4 }, placeId: "x" },
    metadata: {},
  },
  responseId: "de22bed8-7f52-44cb-8526-faceac57150a",
};
const keyInvalid = {
  error: {
    code: 400,
    message: "API key not valid. Please pass a valid API key.",
    status: "INVALID_ARGUMENT",
    details: [
      {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        reason: "API_KEY_INVALID",
        domain: "googleapis.com",
      },
    ],
  },
};
const notAnAddress = {
  error: { code: 400, message: "Address lines missing: Ada", status: "INVALID_ARGUMENT" },
};

let server: LocalServer;
beforeAll(async () => {
  server = await localServer();
});
beforeEach(() => {
  server.received.length = 0;
  server.answer = () => ({ json: confirmed });
});
afterAll(() => server.close());

const verifier = (change: Partial<GoogleAddressOptions> = {}) =>
  googleAddress({ apiKey: KEY, url: `${server.url}/v1:validateAddress`, now: () => NOW, ...change });
const lineOf = ({ body }: ReceivedRequest): string => JSON.parse(body).address.addressLines[0];
/** Replies by the street. */
const replies = (given: Readonly<Record<string, Reply>>) => (request: ReceivedRequest) =>
  given[lineOf(request)] ?? { json: confirmed };

async function failureOf(addresses: readonly Address[], change: Partial<GoogleAddressOptions> = {}) {
  try {
    await verifier(change).verify(addresses, context);
  } catch (failure) {
    expect(inspect(failure, { depth: 9, showHidden: true })).not.toMatch(/s3cr3t|Ada/);
    return failure as Error;
  }
  return expect.unreachable("it did not fail");
}

describe("googleAddress", () => {
  it("asks with the key in a header and gives a neutral verdict", async () => {
    expect(await verifier().verify([berlin], context)).toEqual([
      { observedAt: NOW, action: "accept", depth: "premise", problems: [] },
    ]);
    const [request] = server.received;
    expect([request?.method, request?.path]).toEqual(["POST", "/v1:validateAddress"]);
    expect(request?.headers).toMatchObject({ "x-goog-api-key": KEY, "content-type": "application/json" });
    expect(JSON.parse(request?.body ?? "")).toEqual({
      address: {
        regionCode: "DE",
        postalCode: "10117",
        locality: "Berlin",
        addressLines: ["Unter den Linden 1"],
      },
    });
  });

  it("asks the postal service where it can, and reads the key anew each time", async () => {
    let reads = 0;
    const google = verifier({ uspsCass: true, apiKey: async () => `key-${reads++}` });
    await google.verify([at("1 Main St", "US")], context);
    await google.verify([at("2 Main St", "DE")], context);
    expect(server.received.map(({ body }) => JSON.parse(body).enableUspsCass)).toEqual([true, undefined]);
    expect(server.received.map(({ headers }) => headers["x-goog-api-key"])).toEqual(["key-0", "key-1"]);
  });

  it("knows without a call where Google knows nothing", async () => {
    const { country: _, ...nowhere } = berlin;
    const answers = await verifier().verify([at("A", "CN"), at("B"), at("C", "HK"), nowhere], context);
    expect(answers.map((answer) => ("reason" in answer ? answer.reason : "verdict"))).toEqual([
      "not_covered",
      "verdict",
      "not_covered",
      "not_covered",
    ]);
    expect(server.received.map(lineOf)).toEqual(["B"]);
    await verifier({ regions: ["CN"] }).verify([at("D", "CN"), at("E")], context);
    expect(server.received.map(lineOf)).toEqual(["B", "D"]);
  });

  it("keeps the order of many, and a failing one to itself", async () => {
    const addresses = Array.from({ length: 12 }, (_, index) => at(`Street ${index}`));
    server.answer = replies({
      "Street 2": { status: 503 },
      "Street 3": { status: 400, json: notAnAddress },
      "Street 5": { json: { responseId: "1" } },
      "Street 7": { json: { result: { ...confirmed.result, address: { unresolvedTokens: ["Ada"] } } } },
    });
    const answers = await verifier().verify(addresses, context);
    expect(answers.map((answer) => ("action" in answer ? answer.action : answer.message))).toEqual([
      "accept",
      "accept",
      "google-address: answered status 503",
      "google-address: does not take this address (status 400)",
      "accept",
      "google-address: /result must be an object",
      "accept",
      "fix",
      ...Array(4).fill("accept"),
    ]);
    expect(inspect(answers, { depth: 9 })).not.toMatch(/s3cr3t|Ada/);
  });

  it.each<[string, Reply]>([
    ["400", { status: 400, json: keyInvalid }],
    ["401", { status: 401 }],
    ["403", { status: 403, json: { error: { message: "billing" } } }],
  ])("throws for all when the key is refused with %s", async (status, reply) => {
    server.answer = () => reply;
    const failure = await failureOf(Array.from({ length: 40 }, (_, index) => at(`Street ${index}`)));
    expect(failure).toMatchObject({ retryable: false, status: Number(status) });
    expect(failure.message).toContain("refuses the key");
    // Nobody goes on with a key that is refused.
    expect(server.received.length).toBeLessThan(10);
  });

  it("throws when the service fails for all, for the shell to try again", async () => {
    server.answer = () => ({ status: 429, headers: { "retry-after": "2" } });
    expect(await failureOf([at("A"), at("B"), at("C", "CN")])).toMatchObject({
      retryable: true,
      retryAfterMs: 2_000,
    });
    server.answer = () => ({ text: "<html>" });
    expect(await failureOf([at("A")])).toMatchObject({ retryable: true });
  });

  it("gives up with the signal's reason", async () => {
    const controller = new AbortController();
    server.answer = () => {
      controller.abort(new Error("enough"));
      return undefined;
    };
    const asked = verifier().verify([at("A"), at("B")], { ...context, signal: controller.signal });
    await expect(asked).rejects.toThrow("enough");
  });

  it.each([
    [{}, "/apiKey"],
    [{ apiKey: " " }, "/apiKey"],
    [{ apiKey: KEY, regions: "DE" }, "/regions"],
    [{ apiKey: KEY, url: "v1:validateAddress" }, "/url"],
    [{ apiKey: KEY, key: KEY }, "/key"],
  ])("refuses the options %j", (options, path) => {
    expect(() => googleAddress(options as never)).toThrow(
      expect.objectContaining({ code: "invalid_options", path }),
    );
  });
});

import { describe, it } from "vitest";
import { consoleNotifier } from "../../src/adapters/console-notifier";
import { fanOutNotifier } from "../../src/adapters/fan-out-notifier";
import { firstVerdict } from "../../src/adapters/first-verdict";
import { googleAddress } from "../../src/adapters/google-address";
import { imRobotNotifier } from "../../src/adapters/im-robot-notifier";
import { memoryLedger } from "../../src/adapters/memory-ledger";
import { memoryStock } from "../../src/adapters/memory-stock";
import { offlineAddress } from "../../src/adapters/offline-address";
import { testAddressVerifier, testLedger, testNotifier, testStockLookup } from "../../src/testing/index";

describe("memory-stock", () => {
  const onHand = { "TEA-1": 3, "CUP-2": 5, "POT-3": 0 };
  testStockLookup(it, { create: () => memoryStock({ levels: onHand }), onHand });
  testStockLookup((name, body) => it(`${name}, with unlisted SKUs sold out`, body), {
    create: () => memoryStock({ levels: new Map(Object.entries(onHand)), unknownSku: "zero" }),
    onHand,
  });
});

const berlin = { lines: ["Hauptstr. 1"], locality: "Berlin", postalCode: "10115", country: "DE" };

/** A service that takes every request and never answers; a request ends when its signal aborts. */
const silence: typeof fetch = (_, init) =>
  new Promise((__, reject) => {
    const signal = init?.signal;
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener("abort", () => reject(signal.reason));
  });

/** What Google says of a street it knows, and of one where it doubts. */
const google: typeof fetch = async (_, init) => {
  const { address } = JSON.parse(String(init?.body)) as { address: { addressLines?: readonly string[] } };
  const isKnown = address.addressLines?.includes("Hauptstr. 1") === true;
  const verdict = { validationGranularity: isKnown ? "PREMISE" : "OTHER" };
  return Response.json({ result: { verdict, address: { addressComponents: [] } } });
};

describe("google-address", () => {
  const nowhere = { ...berlin, lines: ["Nirgends 99"] };
  testAddressVerifier(it, {
    create: () => googleAddress({ apiKey: "k", fetch: google }),
    verdicts: [
      { address: berlin, action: "accept" },
      { address: nowhere, action: "fix" },
      { address: { ...berlin, country: "CN" }, action: "error" },
    ],
    stalled: () => googleAddress({ apiKey: "k", fetch: silence }),
  });
});

describe("first-verdict", () => {
  testAddressVerifier(it, {
    create: () => firstVerdict([googleAddress({ apiKey: "k", fetch: google }), offlineAddress()]),
    verdicts: [
      { address: berlin, action: "accept" },
      { address: { lines: ["中山路 1 号"], region: "浙江省", country: "CN" }, action: "fix" },
    ],
    stalled: () => firstVerdict([googleAddress({ apiKey: "k", fetch: silence }), offlineAddress()]),
  });
});

describe("offline-address", () => {
  testAddressVerifier(it, {
    create: () => offlineAddress(),
    verdicts: [
      { address: berlin, action: "accept" },
      { address: { ...berlin, postalCode: "1011" }, action: "fix" },
      {
        address: { lines: ["中山路 1 号"], region: "浙江省", locality: "杭州市", country: "CN" },
        action: "fix",
      },
    ],
  });
});

describe("console-notifier", () => {
  const written: string[] = [];
  testNotifier(it, {
    create: () => consoleNotifier({ write: (text) => written.push(text) }),
    received: () => written.length,
  });
});

describe("im-robot-notifier", () => {
  const robot = (answer: typeof fetch) =>
    imRobotNotifier({
      robot: "wecom",
      url: "https://robot.example/send?key=k",
      audiences: ["customer", "team"],
      channels: ["email", "team"],
      fetch: answer,
    });
  let received = 0;
  testNotifier(it, {
    create: () =>
      robot(async () => {
        received += 1;
        return Response.json({ errcode: 0 });
      }),
    received: () => received,
    needsText: true,
    refusing: () => robot(async () => Response.json({ errcode: 93000, errmsg: "ada.contract@example.com" })),
    stalled: () => robot(silence),
  });
});

describe("fan-out-notifier", () => {
  const written: string[] = [];
  const refuses = { name: "down", channels: ["email"], send: () => Promise.reject(new Error("down")) };
  testNotifier(it, {
    create: () =>
      fanOutNotifier({
        routes: { email: [refuses, consoleNotifier({ write: (text) => written.push(text) })] },
      }),
    received: () => written.length,
    refusing: () => fanOutNotifier({ routes: { email: [refuses, refuses] } }),
  });
});

describe("memory-ledger", () => {
  let now = Date.parse("2026-03-10T09:00:00Z");
  testLedger(it, {
    create: () => memoryLedger({ leaseMs: 60_000, now: () => new Date(now).toISOString() }),
    outliveLease: () => {
      now += 60_001;
    },
  });
});

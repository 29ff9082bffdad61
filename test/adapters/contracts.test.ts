import { describe, it } from "vitest";
import { consoleNotifier } from "../../src/adapters/console-notifier";
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

describe("offline-address", () => {
  const berlin = { lines: ["Hauptstr. 1"], locality: "Berlin", postalCode: "10115", country: "DE" };
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

describe("memory-ledger", () => {
  let now = Date.parse("2026-03-10T09:00:00Z");
  testLedger(it, {
    create: () => memoryLedger({ leaseMs: 60_000, now: () => new Date(now).toISOString() }),
    outliveLease: () => {
      now += 60_001;
    },
  });
});

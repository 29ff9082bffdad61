import { describe, expect, it } from "vitest";
import { offlineAddress } from "../../src/adapters/offline-address";
import type { AddressVerdict } from "../../src/core/lookups/addressLookup";
import type { Address } from "../../src/core/order/Address";
import { testAddressVerifier } from "../../src/testing/index";
import type { AdapterContext } from "../../src/triage/AdapterContext";
import type { AddressVerifier } from "../../src/triage/AddressVerifier";
import { failedIn, runSuite } from "./runSuite";

const berlin: Address = { lines: ["Hauptstr. 1"], locality: "Berlin", postalCode: "10115", country: "DE" };
const verdicts = [
  { address: berlin, action: "accept" },
  { address: { ...berlin, postalCode: "1011" }, action: "fix" },
] as const;
const good = offlineAddress({ now: () => "2026-03-10T09:00:00Z" });

type Answers = readonly (AddressVerdict | Error)[];

const changed = (
  change: (answers: Answers, keys: readonly Address[], context: AdapterContext) => unknown,
) => ({
  name: "changed",
  verify: async (keys: readonly Address[], context: AdapterContext) =>
    change(await good.verify(keys, context), keys, context) as Answers,
});
const each = (change: (answer: AddressVerdict, key: Address) => unknown) =>
  changed((answers, keys) =>
    answers.map((answer, index) => change(answer as AddressVerdict, keys[index] as Address)),
  );

const failures = (verifier: AddressVerifier) =>
  failedIn((own) => testAddressVerifier(own, { create: () => verifier, verdicts, abortMs: 20 }));

const IN_ORDER = "answers in the order of the keys";

const broken: readonly (readonly [what: string, verifier: AddressVerifier, caughtBy: string])[] = [
  ["has no name", { ...good, name: "" }, "has a name for errors and events"],
  ["accepts whatever comes", each((answer) => ({ ...answer, action: "accept" })), IN_ORDER],
  ["answers the other way round", changed((answers) => [...answers].reverse()), IN_ORDER],
  [
    "accepts an address with nothing in it",
    each((answer, { lines }) => (lines.length === 0 ? { ...answer, action: "accept" } : answer)),
    "says of a key that nobody knows nothing that is a neighbour's",
  ],
  [
    "has a depth of its own",
    each((answer) => ({ ...answer, depth: "rooftop" })),
    "says when each answer was true, in the shape that facts rely on",
  ],
  ["answers dates", each((answer) => ({ ...answer, at: new Date(0) })), "answers plain JSON"],
  [
    "quotes the street",
    each((answer, { lines: [street] }) =>
      answer.action === "fix" && street !== undefined ? new Error(`no ${street}`) : answer,
    ),
    "quotes no key in an error, as logs are read by many",
  ],
  [
    "writes into the address",
    changed((answers, keys) => {
      for (const key of keys) (key as { country?: string }).country ??= "DE";
      return answers;
    }),
    "leaves the keys as they are",
  ],
];

describe("testAddressVerifier", () => {
  it("passes for a verifier that keeps its promises", async () => {
    expect(await failures(good)).toEqual([]);
  });

  it("passes for one that answers an error where it knows nothing", async () => {
    const covered = each((answer) => (answer.action === "fix" ? new Error("not covered") : answer));
    const errors = [verdicts[0], { ...verdicts[1], action: "error" }] as const;
    const failed = await failedIn((own) =>
      testAddressVerifier(own, { create: () => covered, verdicts: errors }),
    );
    expect(failed).toEqual([]);
  });

  it.each(broken)("finds a verifier that %s", async (_, verifier, caughtBy) => {
    expect(await failures(verifier)).toContain(caughtBy);
  });

  it("refuses to test with verdicts that tell nothing apart", async () => {
    const same = [verdicts[0], verdicts[0]];
    await expect(
      runSuite((own) => testAddressVerifier(own, { create: () => good, verdicts: same })),
    ).rejects.toThrow("different actions");
  });
});

import { describe, expect, it } from "vitest";
import { memoryLedger } from "../../src/adapters/memory-ledger";
import { type LedgerContract, testLedger } from "../../src/testing/index";
import type { ActionLedger, Claim, Outcome } from "../../src/triage/ActionLedger";
import { failedIn, runSuite } from "./runSuite";

interface Entry {
  readonly state: "claimed" | "sent";
  readonly at: number;
}

/** A ledger with a lease that can be reclaimed, and the places where it may be broken. */
interface Faults {
  readonly name?: string;
  readonly keyOf?: (key: string) => string;
  /** Lets others in between looking and taking. */
  readonly isSlow?: boolean;
  readonly settled?: (entry: Entry | undefined, outcome: Outcome) => Entry | undefined;
  readonly onDoubt?: (reclaiming: boolean) => Claim;
  readonly reclaims?: "once" | "everybody" | "busy";
  readonly deaf?: boolean;
  readonly binds?: "first" | "for ever" | "until in doubt";
}

function ledgerContract(faults: Faults = {}): LedgerContract {
  let now = 0;
  const entries = new Map<string, Entry>();
  const messages = new Map<string, string>();
  const open = (own = entries): ActionLedger => {
    const { keyOf = (key) => key, reclaims = "once" } = faults;
    const take = async (given: string, reclaiming: boolean): Promise<Claim> => {
      const key = keyOf(given);
      const entry = own.get(key);
      if (faults.isSlow) await Promise.resolve();
      if (entry?.state === "sent") return "done";
      const isOver = entry !== undefined && now - entry.at >= 1_000;
      if (entry !== undefined && !isOver) return reclaiming && reclaims === "busy" ? "new" : "busy";
      if (isOver && faults.onDoubt !== undefined) return faults.onDoubt(reclaiming);
      if (isOver && !reclaiming) return "in_doubt";
      if (!(reclaiming && reclaims === "everybody")) own.set(key, { state: "claimed", at: now });
      return "new";
    };
    return {
      name: faults.name ?? "good",
      claim: (key) => take(key, false),
      reclaim: (key) => take(key, true),
      ...{
        bind(keys: readonly string[], message: string) {
          for (const key of faults.binds === "first" ? keys.slice(0, 1) : keys) messages.set(key, message);
        },
        messageOf: (key: string) =>
          faults.binds === "until in doubt" && now > 0 ? undefined : messages.get(key),
      },
      settle(given, outcome) {
        const key = keyOf(given);
        const entry = own.get(key);
        if (faults.binds !== "for ever") messages.delete(given);
        if (faults.deaf && entry !== undefined && now - entry.at >= 1_000) return;
        const settle = faults.settled ?? settled;
        const next = settle(entry, outcome);
        if (next === undefined) own.delete(key);
        else own.set(key, next);
      },
    };
  };
  return {
    create: () => open(),
    another: () => open(faults.name === "alone" ? new Map() : entries),
    outliveLease: () => {
      now += 1_000;
    },
  };
}

function settled(entry: Entry | undefined, { status }: Outcome): Entry | undefined {
  return status === "sent" || entry?.state === "sent" ? { state: "sent", at: 0 } : undefined;
}

const FIRST = "gives a key to the first who claims it, and no other";
const SENT = "never gives out again what was sent";
const FAILED = "gives out again what failed";
const TWENTY = "gives a key to one of twenty who claim it at once";
const ODD = "tells odd keys apart";
const BOUND = "remembers in which message keys go out, where it can be told";
const SHARED = "shares its claims with another process";
const DOUBT = "has doubts about a claim that nobody settled in time";
const LATE = "lets a late settlement end the doubt";
const RECLAIM = "gives what is in doubt to one of twenty who reclaim it, where it can be reclaimed";
const NOT_IN_DOUBT = "reclaims nothing that is not in doubt";

const broken: readonly (readonly [what: string, faults: Faults, caughtBy: string])[] = [
  ["has no name", { name: "" }, "has a name for errors"],
  ["holds every key for one", { keyOf: () => "key" }, FIRST],
  ["forgets what was sent", { settled: () => undefined }, SENT],
  [
    "lets a failure undo what was sent",
    { settled: (_, { status }) => (status === "sent" ? { state: "sent", at: 0 } : undefined) },
    SENT,
  ],
  ["takes a failure for sent", { settled: () => ({ state: "sent", at: 0 }) }, FAILED],
  ["looks before it takes", { isSlow: true }, TWENTY],
  ["ignores case", { keyOf: (key) => key.toLowerCase() }, ODD],
  ["trims its keys", { keyOf: (key) => key.trim() }, ODD],
  ["cuts its keys at 255 characters", { keyOf: (key) => key.slice(0, 255) }, ODD],
  ["normalises its keys", { keyOf: (key) => key.normalize("NFC") }, ODD],
  [
    "forgets the message when its sender is not heard of",
    { binds: "until in doubt" },
    "remembers the message of what is in doubt, where it can be told",
  ],
  ["binds the first key alone", { binds: "first" }, BOUND],
  ["binds for ever", { binds: "for ever" }, BOUND],
  ["keeps its claims to itself", { name: "alone" }, SHARED],
  ["gives out anew what is in doubt", { onDoubt: () => "new" }, DOUBT],
  ["is busy for ever", { onDoubt: () => "busy" }, DOUBT],
  ["hears no late settlement", { deaf: true }, LATE],
  ["reclaims for everybody", { reclaims: "everybody" }, RECLAIM],
  ["cannot be reclaimed though it says so", { onDoubt: () => "in_doubt" }, RECLAIM],
  ["reclaims what another is sending", { reclaims: "busy" }, NOT_IN_DOUBT],
];

describe("testLedger", () => {
  it("passes for ledgers that keep their promises", async () => {
    expect(await failedIn((own) => testLedger(own, ledgerContract()))).toEqual([]);
    expect(await failedIn((own) => testLedger(own, { create: () => memoryLedger() }))).toEqual([]);
  });

  it.each(broken)("finds a ledger that %s", async (_, faults, caughtBy) => {
    expect(await failedIn((own) => testLedger(own, ledgerContract(faults)))).toContain(caughtBy);
  });

  it("has a broken ledger for each of its tests", async () => {
    const names = (await runSuite((own) => testLedger(own, ledgerContract()))).keys();
    expect(new Set(broken.map(([, , caughtBy]) => caughtBy))).toEqual(new Set(names));
  });
});

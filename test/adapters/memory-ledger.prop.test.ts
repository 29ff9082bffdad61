import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryLedger } from "../../src/adapters/memory-ledger";

const LEASE_MS = 1000;
const keys = fc.constantFrom("A-1/x@order/tell~0#email", "A-1/x@order/tell~0#sms", "__proto__");
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("claim"), key: keys }),
    fc.record({ kind: fc.constant("reclaim"), key: keys }),
    fc.record({ kind: fc.constant("bind"), key: keys }),
    fc.record({ kind: fc.constant("sent"), key: keys }),
    fc.record({ kind: fc.constant("failed"), key: keys }),
    fc.record({ kind: fc.constant("wait"), key: keys, ms: fc.nat(LEASE_MS) }),
  ),
  { maxLength: 60 },
);

type Told =
  | { readonly state: "free" }
  | { readonly state: "done" }
  | { readonly state: "claimed"; readonly at: number };

describe("memoryLedger", () => {
  it("answers as the contract says after any sequence of claims, settlements and pauses", () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (sequence, withLease) => {
        let now = 0;
        const clock = () => new Date(now).toISOString();
        const ledger = withLease ? memoryLedger({ leaseMs: LEASE_MS, now: clock }) : memoryLedger();
        const model = new Map<string, Told>();
        const bound = new Set<string>();
        for (const step of sequence) {
          const told = model.get(step.key) ?? { state: "free" };
          if (step.kind === "wait") now += "ms" in step ? step.ms : 0;
          else if (step.kind === "claim" || step.kind === "reclaim") {
            const isOver = told.state === "claimed" && withLease && now - told.at >= LEASE_MS;
            const isNew = told.state === "free" || (isOver && step.kind === "reclaim");
            const other = told.state === "done" ? "done" : isOver ? "in_doubt" : "busy";
            expect(ledger[step.kind]?.(step.key)).toBe(isNew ? "new" : other);
            if (told.state === "free") bound.delete(step.key);
            if (isNew) model.set(step.key, { state: "claimed", at: now });
          } else if (step.kind === "bind") {
            ledger.bind?.([step.key], "M");
            if (told.state === "claimed") bound.add(step.key);
            expect(ledger.messageOf?.(step.key)).toBe(bound.has(step.key) ? "M" : undefined);
          } else {
            ledger.settle(
              step.key,
              step.kind === "sent" ? { status: "sent", receipt: {} } : { status: "failed" },
            );
            // A message that was sent stays sent, whatever a late sender says.
            const sent = step.kind === "sent" || told.state === "done";
            model.set(step.key, { state: sent ? "done" : "free" });
            if (!sent) bound.delete(step.key);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("refuses a lease without a clock, a clock without a lease, and a lease of no length", () => {
    const now = () => "2026-03-01T12:00:00Z";
    for (const options of [{ leaseMs: 1 }, { now }, { leaseMs: 0, now }, { leaseMs: Number.NaN, now }]) {
      expect(() => memoryLedger(options as never)).toThrow(/leaseMs/);
    }
  });
});

import { describe, expect, it } from "vitest";
import type { Input } from "../../src/core/Input";
import type { KnownLookups, LookupKey } from "../../src/core/lookups/Lookup";
import type { OrderSnapshot } from "../../src/core/order/OrderSnapshot";
import type { SettledKey } from "../../src/triage/desk/openRound";
import { evaluateOrder, ROUND_LIMIT } from "../../src/triage/evaluateOrder";
import { emptyDecision, NOW, stockKey } from "./fakeCore";

const input: Input = { order: { id: "O-1" } as OrderSnapshot, now: NOW, known: {} };

const answering = async (needs: readonly LookupKey[]): Promise<readonly SettledKey[]> =>
  needs.map(({ lookup, id }) => ({ lookup, id, answer: { observedAt: NOW, of: id } }));

/** A step that asks one key after the other and records what it was given. */
function stepAsking(ids: readonly string[], rounds: KnownLookups[] = []) {
  return ({ known }: Input) => {
    rounds.push(known);
    const next = ids[rounds.length - 1];
    return { decision: emptyDecision("O-1"), needs: next === undefined ? [] : [stockKey(next)] };
  };
}

describe("evaluateOrder", () => {
  it("steps again with the answers until nothing is needed", async () => {
    const rounds: KnownLookups[] = [];
    await evaluateOrder(stepAsking(["A", "B"], rounds), input, answering);
    expect(rounds.map(({ stock }) => Object.keys(stock ?? {}))).toEqual([[], ["A"], ["A", "B"]]);
  });

  it("asks nobody when nothing is needed", async () => {
    const lookUp = () => Promise.reject(new Error("asked"));
    expect(await evaluateOrder(stepAsking([]), input, lookUp)).toEqual({
      decision: emptyDecision("O-1"),
      input,
    });
  });

  it("leaves what a step was given as it was", async () => {
    const given = { stock: { X: { observedAt: NOW } } };
    const rounds: KnownLookups[] = [];
    await evaluateOrder(stepAsking(["A"], rounds), { ...input, known: given }, answering);
    expect(given).toEqual({ stock: { X: { observedAt: NOW } } });
    expect(rounds[0]).toBe(given);
    expect(Object.keys(rounds[1]?.stock ?? {})).toEqual(["X", "A"]);
  });

  it("keeps a SKU named __proto__ as a key like any other", async () => {
    const rounds: KnownLookups[] = [];
    await evaluateOrder(stepAsking(["__proto__", "constructor"], rounds), input, answering);
    const stock = rounds[2]?.stock as Record<string, object>;
    expect(Object.keys(stock)).toEqual(["__proto__", "constructor"]);
    expect(Object.hasOwn(stock, "toString")).toBe(false);
    expect(stock.toString).toBeUndefined();
  });

  it("refuses a step that asks for a settled key", async () => {
    await expect(evaluateOrder(stepAsking(["A", "A"]), input, answering)).rejects.toMatchObject({
      code: "lookup_loop",
    });
    const known = { stock: { A: { failed: "failed" } } };
    await expect(evaluateOrder(stepAsking(["A"]), { ...input, known }, answering)).rejects.toMatchObject({
      code: "lookup_loop",
    });
  });

  it("refuses a step that never stops asking for other keys", async () => {
    let rounds = 0;
    const endless = () => {
      rounds += 1;
      return { decision: emptyDecision("O-1"), needs: [stockKey(`SKU-${rounds}`)] };
    };
    await expect(evaluateOrder(endless, input, answering)).rejects.toMatchObject({ code: "lookup_loop" });
    expect(rounds).toBe(ROUND_LIMIT + 1);
  });
});

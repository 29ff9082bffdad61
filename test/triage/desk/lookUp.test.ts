import { describe, expect, it } from "vitest";
import type { LookupKey } from "../../../src/core/lookups/Lookup";
import { createEvents } from "../../../src/triage/createEvents";
import { createDesk } from "../../../src/triage/desk/createDesk";
import { lookupAdapters } from "../../../src/triage/lookupAdapters";
import type { TriageOptions } from "../../../src/triage/TriageOptions";
import { NOW, stockKey } from "../fakeCore";

const level = { observedAt: NOW, nodes: [{ node: "", onHand: 1 }] };
const verdict = { observedAt: NOW, action: "accept", depth: "format", problems: [] };
const failed = { failed: "failed" };
const addressKey = (line: string): LookupKey => ({ lookup: "address", id: line, key: { lines: [line] } });
const codeOf = (text: string): LookupKey => ({ lookup: "code", id: text, key: text });

/** The answers, key by key, and the codes and messages of what went wrong. */
async function ask(needs: readonly LookupKey[], options: Partial<TriageOptions>) {
  const events = createEvents();
  const problems: { code: string; keys: number; message: string }[] = [];
  events.on("lookup_failed", ({ keys, error }) => {
    problems.push({ code: error.code, keys, message: error.message });
  });
  // An adapter that rejects would be asked again.
  const resilience = { lookups: { "*": { retry: false } } } as const;
  const desk = createDesk({ adapters: lookupAdapters(options), resilience, events, nowMs: () => 0 });
  const visit = desk.enter();
  visit.name("O-1");
  const settled = await visit.lookUp(needs, undefined);
  visit.leave();
  expect(desk.size()).toBe(0);
  return { answers: settled.map(({ answer }) => answer), settled, problems };
}

const stockAnswering = (answers: unknown) => ({ name: "erp", lookup: () => answers as never });
const verifierAnswering = (answers: unknown) => ({ name: "post", verify: () => answers as never });

describe("lookUp", () => {
  it("settles all keys of an adapter that answers too few or too many as failed: nobody knows which is whose", async () => {
    for (const given of [[], [level], [level, level, level]]) {
      const { answers, problems } = await ask([stockKey("A"), stockKey("B")], {
        stock: stockAnswering(given),
      });
      expect(answers).toEqual([failed, failed]);
      expect(problems).toMatchObject([{ code: "adapter_answer", keys: 2 }]);
      expect(problems[0]?.message).toContain(
        `gave ${given.length} answers to 2 stock keys; give one answer a key`,
      );
    }
  });

  it.each<[problem: string, answer: unknown]>([
    ["must be an object with observedAt, or an Error", undefined],
    ["must be an object with observedAt, or an Error", null],
    ["must be an object with observedAt, or an Error", "3"],
    ["must be an object with observedAt, or an Error", [level]],
    ["observedAt must say when it was true", { nodes: [] }],
    ["observedAt must say when it was true", { observedAt: "2026-03-01T12:00:00", nodes: [] }],
    ["observedAt must say when it was true", { observedAt: "2026-02-30T12:00:00Z", nodes: [] }],
    ["observedAt must say when it was true", { observedAt: new Date(NOW), nodes: [] }],
    ['the field "failed" is not for values', { ...level, failed: "no" }],
    ["nodes must be a list", { observedAt: NOW, nodes: {} }],
    ["nodes[0] must be an object", { observedAt: NOW, nodes: [3] }],
    ["nodes[0].node must be a text", { observedAt: NOW, nodes: [{ onHand: 1 }] }],
    [
      "nodes[1].onHand must be an integer",
      { observedAt: NOW, nodes: [level.nodes[0], { node: "", onHand: 1.5 }] },
    ],
    [
      "nodes[0].reserved must be an integer from 0",
      { observedAt: NOW, nodes: [{ node: "", onHand: 1, reserved: -1 }] },
    ],
    ["nodes[0].inbound must be a list", { observedAt: NOW, nodes: [{ node: "", onHand: 1, inbound: 3 }] }],
    [
      "nodes[0].inbound[0] must have a quantity",
      { observedAt: NOW, nodes: [{ node: "", onHand: 1, inbound: [{ quantity: 1 }] }] },
    ],
    [
      "nodes[0].inbound[0] must have a quantity",
      { observedAt: NOW, nodes: [{ node: "", onHand: 1, inbound: [null] }] },
    ],
  ])("says %s, and fails that key alone", async (problem, answer) => {
    const { answers, problems } = await ask([stockKey("A"), stockKey("B"), stockKey("C")], {
      stock: stockAnswering([level, answer, level]),
    });
    expect(answers).toEqual([level, failed, level]);
    expect(problems).toMatchObject([{ code: "adapter_answer", keys: 1 }]);
    expect(problems[0]?.message).toContain("for key 2 of 3");
    expect(problems[0]?.message).toContain(problem);
  });

  it.each<[problem: string, change: object]>([
    ["action must be one of", { action: "reject" }],
    ["action must be one of", { action: "toString" }],
    ["depth must be one of", { depth: undefined }],
    ["problems must be a list", { problems: undefined }],
    ["problems[0] must have a field and a kind", { problems: [{ field: "postalCode", kind: "odd" }] }],
    ["problems[0] must have a field and a kind", { problems: [null] }],
    ["suggestion must be an address", { suggestion: "Berlin" }],
    ["suggestion must be an address", { suggestion: { country: "DE" } }],
    ["suggestion must be an address", { suggestion: { lines: [3] } }],
    ["suggestion must be an address", { suggestion: { lines: [], country: 3 } }],
  ])("says of an address verdict that %s, and fails that key alone", async (problem, change) => {
    const { answers, problems } = await ask([addressKey("a"), addressKey("b")], {
      address: verifierAnswering([
        { ...verdict, ...change },
        { ...verdict, suggestion: { lines: ["c"], country: "DE" } },
      ]),
    });
    expect(answers[0]).toEqual(failed);
    expect(answers[1]).toMatchObject(verdict);
    expect(problems[0]?.message).toContain(problem);
  });

  it("quotes neither keys nor the adapter's own words in messages, as both can name a person", async () => {
    const { problems } = await ask([addressKey("12 Elm Street"), addressKey("13 Elm Street")], {
      address: verifierAnswering([
        new Error("Ada Lovelace does not live there"),
        { ...verdict, action: "Elm" },
      ]),
    });
    expect(problems.map(({ code }) => code)).toEqual(["adapter_failed", "adapter_answer"]);
    expect(problems.map(({ message }) => message).join()).not.toMatch(/Elm|Ada/);
  });

  it("asks each adapter once, with each key once, and settles what no adapter is there for", async () => {
    const asked: unknown[] = [];
    const code = {
      name: "codes",
      lookup(keys: readonly unknown[]) {
        asked.push(keys);
        return keys.map((of) => ({ observedAt: NOW, of }));
      },
    };
    const needs = [stockKey("A"), codeOf("x"), codeOf("y"), codeOf("x"), addressKey("a")];
    const { settled } = await ask(needs, { lookups: { code } });
    expect(asked).toEqual([["x", "y"]]);
    const notConfigured = { failed: "not_configured" };
    expect(settled).toEqual([
      { lookup: "stock", id: "A", answer: notConfigured },
      { lookup: "code", id: "x", answer: { observedAt: NOW, of: "x" } },
      { lookup: "code", id: "y", answer: { observedAt: NOW, of: "y" } },
      { lookup: "address", id: "a", answer: notConfigured },
    ]);
  });

  it("lets one adapter answer while another fails", async () => {
    const stock = { name: "erp", lookup: () => Promise.reject(new Error("down")) };
    const { answers } = await ask([stockKey("A"), addressKey("a")], {
      stock,
      address: verifierAnswering([verdict]),
    });
    expect(answers).toEqual([failed, verdict]);
  });

  it("keeps the adapter its own this", async () => {
    const erp = {
      name: "erp",
      levels: [level],
      lookup() {
        return this.levels;
      },
    };
    expect((await ask([stockKey("A")], { stock: erp })).answers).toEqual([level]);
    expect((await ask([stockKey("A")], { lookups: { stock: erp } })).answers).toEqual([level]);
  });
});

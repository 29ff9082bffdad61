import { describe, expect, it } from "vitest";
import { refusal, ruleOf, upstream, upstreamHolds, weHold } from "../../../support/bothEngines";

const at = (path: string, operator: string, value: unknown) => ruleOf({ fact: "a", operator, value, path });
const told = (path: string) => ruleOf({ all: [] }, { found: { fact: "a", path } });
const upstreamFinds = async (path: string, a: unknown) =>
  (await upstream(told(path), { a }))[0]?.params?.found;

describe("paths: differences from json-rules-engine 7.3.1", () => {
  it("path-into-scalar: a path into a scalar finds nothing; upstream answers the scalar itself", async () => {
    for (const a of [5, "5"]) {
      expect(await upstreamHolds(at("$.price", "equal", a), { a })).toBe(true);
      expect(weHold(at("$.price", "equal", a), { a })).toBe(false);
    }
  });

  it("text-part: a text has no parts; upstream finds its characters and its length", async () => {
    const a = { name: "Ada" };
    expect(await upstreamFinds("$.name[0]", a)).toBe("A");
    expect(await upstreamFinds("$.name.length", a)).toBe(3);
    expect(weHold(at("$.name[0]", "equal", "A"), { a })).toBe(false);
    expect(weHold(at("$.name.length", "equal", 3), { a })).toBe(false);
    expect(weHold(at("$.list.length", "equal", 1), { a: { list: [7] } })).toBe(true);
  });

  it("empty-every: `[*]` over an empty list is an empty list; upstream says undefined", async () => {
    const every = at("$.list[*]", "everyFact:equal", 1);
    expect(await upstreamHolds(every, { a: { list: [] } })).toBe(false);
    expect(weHold(every, { a: { list: [] } })).toBe(true);
    const none = at("$.list[*].sku", "doesNotContain", "x");
    expect(await upstreamHolds(none, { a: { list: [{}] } })).toBe(false);
    expect(weHold(none, { a: { list: [{}] } })).toBe(true);
  });

  it("absent-element: `[*]` leaves out what is absent; upstream keeps holes and `undefined`", async () => {
    const a = { list: [{ sku: undefined }, { sku: "x" }] };
    expect(await upstreamFinds("$.list[*].sku", a)).toEqual([undefined, "x"]);
    expect(weHold(at("$.list[*].sku", "everyFact:equal", "x"), { a })).toBe(true);
    // biome-ignore lint/suspicious/noSparseArray: holes are the point
    const sparse = { list: ["x", , "x"] };
    expect(await upstreamHolds(at("$.list[*]", "everyFact:equal", "x"), { a: sparse })).toBe(false);
    expect(weHold(at("$.list[*]", "everyFact:equal", "x"), { a: sparse })).toBe(true);
  });

  it("path-subset: own properties, indexes and `[*]` only; upstream hands paths to a library with many more", async () => {
    const a = { n: 1, constructor: 2, list: [{ n: 1 }, { n: 2 }] };
    for (const [path, found] of [
      ["n", 1],
      ["$['n']", 1],
      ["$.constructor", 2],
      ["$..n", [1, 1, 2]],
      ["$.list[1:2].n", [2]],
      ["$.list[0,1].n", [1, 2]],
      ["$.list[?(@.n > 1)].n", [2]],
      ["$.list[(@.length-1)].n", 2],
      ["$.list[*].n^", [{ n: 1 }, { n: 2 }]],
      ["$.list[0]~", "0"],
    ] as const) {
      expect(await upstreamFinds(path, a), path).toEqual(found);
      expect(refusal(told(path)), path).toContain("/0/event/params/found/path");
    }
  });
});

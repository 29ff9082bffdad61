import { describe, expect, it } from "vitest";
import { compileRules } from "../../../../src/core/rules/index";
import { ruleOf, upstream } from "../../../support/bothEngines";

const ofEvent = (type: string) => ({ ...ruleOf({ all: [] }), event: { type } });

describe("events: differences from json-rules-engine 7.3.1", () => {
  it("nested-params: references in params are replaced at every depth; upstream only at the top, on request", async () => {
    const told = ruleOf({ all: [] }, { top: { fact: "a" }, deep: { in: [{ fact: "a" }] } });
    expect(await upstream(told, { a: 1 })).toEqual([
      { type: "e", params: { top: 1, deep: { in: [{ fact: "a" }] } } },
    ]);
    expect(await upstream(told, { a: 1 }, { replaceFactsInEventParams: false })).toEqual([told.event]);
    expect(compileRules([told]).run({ a: 1 })).toEqual([
      { type: "e", params: { top: 1, deep: { in: [1] } } },
    ]);
  });

  it("absent-param: a param whose fact is absent is left out; upstream keeps it with the value undefined", async () => {
    const told = ruleOf({ all: [] }, { absent: { fact: "a" }, fixed: 1 });
    const [theirs] = await upstream(told, { a: undefined });
    expect(theirs?.params).toStrictEqual({ absent: undefined, fixed: 1 });
    expect(compileRules([told]).run({ a: undefined })[0]?.params).toStrictEqual({ fixed: 1 });
  });

  it('error-event: an event may be called "error"; upstream throws, as its emitter has no listener for it', async () => {
    await expect(upstream(ofEvent("error"), {})).rejects.toThrow("Uncaught, unspecified 'error' event.");
    expect(compileRules([ofEvent("error")]).run({})).toEqual([{ type: "error" }]);
  });
});

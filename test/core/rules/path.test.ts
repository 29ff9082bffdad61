import { describe, expect, it } from "vitest";
import { ruleOf, upstreamHolds, weHold } from "../../support/bothEngines";

describe("a path", () => {
  it.each(["quantity_2", "a-b", "数量", "größe", "grо\u0308ße", "मात्रा", "จำนวน", "כַּמוּת", "0"])(
    "reads the property %s as json-rules-engine does",
    async (name) => {
      const rule = ruleOf({ fact: "a", operator: "equal", value: 2, path: `$.in.${name}` });
      const a = { in: { [name]: 2 } };
      expect(await upstreamHolds(rule, { a })).toBe(true);
      expect(weHold(rule, { a }, { codegen: "never" })).toBe(true);
      expect(weHold(rule, { a }, { codegen: "always" })).toBe(true);
    },
  );
});

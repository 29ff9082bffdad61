import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main";
import { shopOrder } from "./shopRuleset";
import { tempFolder } from "./tempFiles";
import { testHost } from "./testHost";

const folder = tempFolder();
const facts = folder.write(
  "facts.mjs",
  `export const isGift = { name: "acme.isGift", scope: "order", type: "boolean",
  description: { en: "The order is a present.", zh: "订单为礼品。" },
  needs: (order) => { if (order.channel === undefined) throw new Error("no channel"); return []; },
  derive: ({ order }) => order.attributes?.gift === true };
export { isGift as again };
`,
);
const gift = shopOrder("G-1", { attributes: { gift: true } });
const rules = folder.write(
  "gift.json",
  JSON.stringify({
    name: "gift",
    classifiers: [
      {
        name: "gift",
        conditions: { all: [{ fact: "acme.isGift", operator: "equal", value: true }] },
        event: { type: "order.invalid" },
      },
    ],
    policies: [
      {
        name: "wrap",
        for: ["order.invalid"],
        event: {
          type: "playbook",
          params: { owner: "support", actions: [{ id: "wrap", type: "task.assign" }] },
        },
      },
    ],
    tests: [
      {
        name: "a gift",
        now: "2026-03-02T09:00:00Z",
        order: gift,
        expect: { exceptions: ["order.invalid@order"] },
      },
    ],
  }),
);
const orders = folder.write("orders.ndjson", `${JSON.stringify(gift)}\n`);

async function call(...args: readonly string[]) {
  const host = testHost();
  const code = await main(args, host);
  await host.drained();
  return { code, out: host.out(), err: host.err() };
}

describe("--facts", () => {
  it.each([
    ["check", ["check", rules, "--strict"], "1 test passed"],
    ["run", ["run", orders, "--ruleset", rules], "order.invalid"],
    ["explain", ["explain", orders, "--ruleset", rules, "--meanings"], "The order is a present."],
    ["normalize", ["normalize", rules, "--inline"], '"fact": "acme.isGift"'],
    ["facts", ["facts", "acme", "--ruleset", rules], "acme.isGift\n  The order is a present."],
    ["codes", ["codes", "order.invalid", "--ruleset", rules], "handled by    wrap"],
    ["actions", ["actions", "task.assign", "--ruleset", rules], "used by       wrap"],
  ])("gives %s the host's own facts", async (_command, args, text) => {
    const without = await call(...args);
    expect(without.code).not.toBe(0);
    expect(without.out + without.err).toContain("acme");
    const { code, out, err } = await call(...args, "--facts", facts);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(text);
  });

  it.each(["check", "normalize", "run"])(
    "ends %s with 2 where the module cannot be loaded",
    async (command) => {
      const { code, err } = await call(command, rules, "--facts", folder.path("none.mjs"));
      expect(code).toBe(2);
      expect(err).toContain("none.mjs cannot be loaded");
    },
  );
});

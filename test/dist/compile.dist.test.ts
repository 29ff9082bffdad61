import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PackedProject, packedProject, root } from "./packedProject";

let project: PackedProject;

beforeAll(() => {
  project = packedProject();
});

afterAll(() => project?.remove());

const compile = (...args: string[]): string =>
  project.run("node_modules/.bin/order-triage", "compile", ...args);

/** Decides every bundled order with both rulesets, in every way there is, and prints how often they agreed. */
const comparison = `
import { readFileSync } from "node:fs";
import { createTriage, explainOrder, parseOrder } from "order-triage";
import { checkSettings, compileRuleset, step } from "order-triage/core";
import { memoryStock } from "order-triage/adapters/memory-stock";
import { retail } from "order-triage/rulesets/retail";
import ahead, { ruleset } from "./retail.rules.mjs";

const examples = ${JSON.stringify(`${join(root, "examples")}/`)};
const now = "2026-03-10T09:00:00+08:00";
const orders = readFileSync(examples + "orders.ndjson", "utf8").trim().split("\\n").map((line) => JSON.parse(line));
const stock = memoryStock({ levels: JSON.parse(readFileSync(examples + "stock.json", "utf8")) });
const compiled = compileRuleset(retail);
const [a, b] = [compiled, ruleset].map((ruleset) => createTriage({ ruleset, stock, now: () => now }));

const same = { decisions: 0, steps: 0, traces: 0 };
let exceptions = 0;
for (const json of orders) {
  const decision = await b.evaluate(json);
  exceptions += decision.exceptions.length;
  if (JSON.stringify(decision) === JSON.stringify(await a.evaluate(json))) same.decisions += 1;
  const input = { order: parseOrder(json), now, known: {} };
  if (JSON.stringify(step(ruleset, input)) === JSON.stringify(step(compiled, input))) same.steps += 1;
  if (JSON.stringify(explainOrder(ruleset, input)) === JSON.stringify(explainOrder(compiled, input))) same.traces += 1;
}
checkSettings(ruleset, { "clock.skewSeconds": 5 });
console.log(JSON.stringify({ orders: orders.length, exceptions, ...same, isOne: ahead === ruleset }));
`;

/** A host that gives the module wherever a compiled ruleset goes. */
const consumer = `
import { createTriage, type CompiledRuleset, type Triage } from "order-triage";
import { explainOrder, type Input, type Step, step } from "order-triage/core";
import ahead, { ruleset } from "./retail.rules.mjs";

export const triage: Triage = createTriage({ ruleset });
export const decide = (input: Input): Step => step(ahead, input);
export const traces = (input: Input) => explainOrder(ruleset, input);
const given: CompiledRuleset = ruleset;
// @ts-expect-error A module holds what runs, not the rule file.
export const file = given.file;
`;

const oneRule = {
  name: "one",
  classifiers: [
    {
      name: "unpaid",
      conditions: { all: [{ fact: "order.status", operator: "equal", value: "placed" }] },
      event: { type: "payment.pending", params: { evidence: { status: { fact: "order.status" } } } },
    },
  ],
  policies: [
    {
      name: "chase",
      for: ["payment.pending"],
      event: {
        type: "playbook",
        params: { owner: "support", actions: [{ id: "note", type: "task.assign" }] },
      },
    },
  ],
};

/** Bytes a browser loads, minified and gzipped, and the text. */
async function bundled(contents: string): Promise<{ readonly bytes: number; readonly text: string }> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: project.folder },
    bundle: true,
    tsconfigRaw: {},
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    charset: "utf8",
    logLevel: "silent",
  });
  const text = outputFiles.map((file) => file.text).join("\n");
  return { bytes: gzipSync(text).length, text };
}

describe("the retail ruleset, compiled ahead of time", () => {
  it("decides, steps and explains every bundled order alike", () => {
    compile("retail", "-o", "retail.rules.mjs");
    project.write("compare.mjs", comparison);
    const counts = JSON.parse(project.run("node", "compare.mjs"));
    const { orders, exceptions } = counts;
    expect(counts).toEqual({
      orders,
      exceptions,
      decisions: orders,
      steps: orders,
      traces: orders,
      isOne: true,
    });
    expect(orders).toBeGreaterThan(30);
    expect(exceptions).toBeGreaterThan(20);
  });

  it("has types that a strict host accepts", () => {
    project.write("consumer.mts", consumer);
    expect(() => project.compile("consumer.mts")).not.toThrow();
  });

  it("is known to be up to date, and to be stale for another rule file", () => {
    expect(compile("retail", "--check", "retail.rules.mjs")).toContain("up to date");
    project.write("acme.json", JSON.stringify({ name: "acme", extends: ["retail"] }));
    expect(() => compile("acme.json", "--check", "retail.rules.mjs")).toThrow("is stale");
  });
});

describe("a ruleset of one rule, compiled ahead of time", () => {
  it("is under 5 kB, and brings no compiler, no catalog and no schema", async () => {
    project.write("one.json", JSON.stringify(oneRule));
    compile("one.json", "-o", "one.rules.mjs");
    const alone = await bundled(`export { ruleset } from "./one.rules.mjs";`);
    const withStep = await bundled(
      `export { ruleset } from "./one.rules.mjs"; export { step } from "order-triage/core";`,
    );
    console.log(`one rule, minified and gzipped: ${alone.bytes} bytes; with step: ${withStep.bytes} bytes`);
    expect(alone.bytes).toBeLessThan(5_000);
    for (const { text } of [alone, withStep]) {
      expect(text.match(/scope:"order",type:/g)).toHaveLength(1);
      expect(text).not.toMatch(/did you mean|aftership|must be an object|stalledAfterHours|IANA/);
    }
  });

  it("leaves nothing in a bundle that does not use it", async () => {
    expect((await bundled(`import "./one.rules.mjs"; import { ruleset } from "./one.rules.mjs";`)).text).toBe(
      "",
    );
  });

  it("takes own facts from their module, which takes the library's", () => {
    project.write(
      "facts.mjs",
      `import { defineFact } from "order-triage";
       export const isGift = defineFact({
         name: "acme.isGift", scope: "order", type: "boolean",
         description: { en: "The order is a present.", zh: "订单为礼品。" },
         derive: ({ order }) => order.attributes?.gift === true,
       });`,
    );
    const conditions = { all: [{ fact: "acme.isGift", operator: "equal", value: true }] };
    const classifiers = [{ name: "gift", conditions, event: { type: "order.invalid" } }];
    project.write("gift.json", JSON.stringify({ name: "gift", classifiers }));
    compile("gift.json", "--facts", "facts.mjs", "-o", "gift.rules.mjs");
    project.write(
      "gift.mjs",
      `import { createTriage } from "order-triage";
       import { ruleset } from "./gift.rules.mjs";
       const decision = await createTriage({ ruleset }).evaluate({
         id: "A-1", status: "placed", placedAt: "2026-03-01T09:00:00Z", currency: "EUR",
         lines: [{ id: "1", sku: "MUG", quantity: 1, unitPriceMinor: 1200 }],
         shipTo: { lines: ["1 Main Street"], country: "DE" }, attributes: { gift: true },
       });
       console.log(decision.exceptions.map(({ key }) => key).join());`,
    );
    expect(project.run("node", "gift.mjs").trim()).toBe("order.invalid@order");
  });
});

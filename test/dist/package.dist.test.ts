import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import retailFile from "../../src/rulesets/retail.json" with { type: "json" };
import { shippedFiles } from "../rulesets/shipped";
import { moduleSpecifiers, type PackedProject, packedProject, root } from "./packedProject";

let project: PackedProject;

beforeAll(() => {
  project = packedProject();
});

afterAll(() => project?.remove());

/** One program, type-checked and run as ESM and as CJS. */
const program = `
import { createTriage, isOrderTriageError, OrderTriageError, parseOrder, safeParseOrder } from "order-triage";
import type { Decision, OrderSnapshot } from "order-triage";
import { compileRuleset, step } from "order-triage/core";
import { compileRules } from "order-triage/rules";
import { memoryStock } from "order-triage/adapters/memory-stock";
import { offlineAddress } from "order-triage/adapters/offline-address";
import { consoleNotifier } from "order-triage/adapters/console-notifier";
import { memoryLedger } from "order-triage/adapters/memory-ledger";
import { retail } from "order-triage/rulesets/retail";

declare const console: { log(text: string): void };

const order: OrderSnapshot = parseOrder({
  id: "A-1",
  status: "placed",
  placedAt: "2026-03-01T09:00:00Z",
  currency: "EUR",
  lines: [{ id: "1", sku: "MUG", quantity: 1, unitPriceMinor: 1200 }],
  totals: { itemsMinor: 1200, shippingMinor: 0, taxMinor: 0, discountMinor: 0, totalMinor: 1200 },
  shipTo: { lines: ["1 Main Street"], country: "DE" },
});
const { decision }: { decision: Decision } = step(compileRuleset(retail), {
  order,
  now: "2026-03-02T09:00:00Z",
  known: {},
});
const refused = safeParseOrder({ id: 1 });
console.log(
  JSON.stringify({
    decision,
    refused: !refused.ok,
    brand: isOrderTriageError(new OrderTriageError("broken", "text")),
    functions: [createTriage, compileRules, memoryStock, offlineAddress, consoleNotifier, memoryLedger].map(
      (value) => typeof value,
    ),
  }),
);
`;

describe("the packed package", () => {
  it("holds the built files and the papers, and nothing of the workshop", () => {
    const outside = project.packedFiles.filter((path) => !/^(dist|docs|examples)\//.test(path));
    expect(outside.sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "package.json"]);
    expect(project.packedFiles).toEqual(
      expect.arrayContaining(["dist/rulesets/retail.json", "docs/reference.md"]),
    );
    const examples = project.packedFiles.filter((path) => path.startsWith("examples/"));
    expect(examples).toEqual(
      expect.arrayContaining(["examples/README.md", "examples/orders.ndjson", "examples/stock.json"]),
    );
    expect(examples.filter((path) => /\/0\d-/.test(path)).length).toBeGreaterThanOrEqual(7);
    expect(examples.filter((path) => path.includes("olist"))).toEqual([]);
  });

  it("type-checks a strict host and answers it alike as ESM and as CJS", () => {
    project.write("host.mts", program);
    project.write("host.cts", program);
    project.compile("host.mts", "host.cts");
    const fromEsm = project.run("node", "host.mjs");
    expect(project.run("node", "host.cjs")).toBe(fromEsm);
    expect(JSON.parse(fromEsm)).toMatchObject({
      decision: { orderId: "A-1", decidedAt: "2026-03-02T09:00:00Z" },
      refused: true,
      brand: true,
      functions: Array(6).fill("function"),
    });
  });

  it("gives the same names to import and require, of every entry", () => {
    const specifiers = JSON.stringify(moduleSpecifiers);
    const print = "console.log(JSON.stringify(entries.map((entry) => Object.keys(entry).sort())))";
    const imported = `const entries = await Promise.all(${specifiers}.map((name) => import(name))); ${print}`;
    const required = `const entries = ${specifiers}.map((name) => require(name)); ${print}`;
    const fromEsm = JSON.parse(project.run("node", "--input-type=module", "--eval", imported)) as string[][];
    const fromCjs = JSON.parse(
      project.run("node", "--input-type=commonjs", "--eval", required),
    ) as string[][];
    expect(fromCjs).toEqual(fromEsm);
    expect(moduleSpecifiers.filter((_, index) => fromEsm[index]?.length === 0)).toEqual([]);
  });

  it("shares one core between the entries, in ESM and in CJS", () => {
    const same = "console.log(rootEntry.OrderTriageError === coreEntry.OrderTriageError)";
    const imported = `import * as rootEntry from "order-triage"; import * as coreEntry from "order-triage/core"; ${same}`;
    const required = `const rootEntry = require("order-triage"), coreEntry = require("order-triage/core"); ${same}`;
    expect(project.run("node", "--input-type=module", "--eval", imported).trim()).toBe("true");
    expect(project.run("node", "--input-type=commonjs", "--eval", required).trim()).toBe("true");
  });

  it.each(shippedFiles.map(({ name }) => name))(
    "offers %s as JSON: its module with the tests beside",
    (name) => {
      const code = `
      const { testDefaults, tests, ...rules } = require("order-triage/rulesets/${name}.json");
      const [ruleset] = Object.values(require("order-triage/rulesets/${name}"));
      console.log(JSON.stringify(rules) === JSON.stringify(ruleset) && tests.length > 30 && testDefaults !== undefined)`;
      expect(project.run("node", "--input-type=commonjs", "--eval", code).trim()).toBe("true");
    },
  );

  it("knows every rule file by name, and finds nothing to mend in it", () => {
    for (const { name } of shippedFiles) {
      expect(project.run("node_modules/.bin/order-triage", "normalize", name)).toContain(`"name": "${name}"`);
      const file = join(project.folder, `node_modules/order-triage/dist/rulesets/${name}.json`);
      expect(project.run("node_modules/.bin/order-triage", "check", file, "--strict")).toContain(
        "no findings",
      );
    }
  });

  it("offers the schema of rule files, as it is generated, and fit for ajv in strict mode", () => {
    const code = `
      const shipped = require("order-triage/ruleset.schema.json");
      const { rulesetJsonSchema } = require("order-triage/schema");
      console.log(JSON.stringify(shipped) === JSON.stringify(rulesetJsonSchema()));`;
    expect(project.run("node", "--input-type=commonjs", "--eval", code).trim()).toBe("true");
    const print = 'console.log(JSON.stringify(require("order-triage/ruleset.schema.json")))';
    const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
    ajv.addVocabulary(["enumDescriptions", "patternErrorMessage"]);
    const validate = ajv.compile(JSON.parse(project.run("node", "--input-type=commonjs", "--eval", print)));
    for (const { file } of shippedFiles) expect(validate(file)).toBe(true);
    expect(validate({ ...retailFile, polices: [] })).toBe(false);
  });

  it("installs the command", () => {
    expect(project.run("node_modules/.bin/order-triage", "--help")).toContain("order-triage");
  });
});

describe.each(["README.md", "docs/messages.md"])("the example of %s", (page) => {
  it("compiles, and prints what the page says it prints", () => {
    const text = readFileSync(join(root, page), "utf8");
    const example = /<!-- example:start -->\s*```ts\n(?<code>.*?)```.*?```text\n(?<output>.*?)```/su.exec(
      text,
    );
    const { code, output } = example?.groups ?? {};
    if (code === undefined || output === undefined) {
      throw new Error(`${page} needs "<!-- example:start -->", then a ts block, then a text block.`);
    }
    project.write("page.mts", `declare const console: { log(...values: unknown[]): void };\n${code}`);
    project.compile("page.mts");
    expect(project.run("node", "page.mjs").trimEnd()).toBe(output.trimEnd());
  });
});

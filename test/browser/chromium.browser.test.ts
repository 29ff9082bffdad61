import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { safeParseOrder } from "../../src/schema/safeParseOrder";
import { type OpenChromium, openChromium } from "./openChromium";

const root = resolve(import.meta.dirname, "../..");
const orders = readFileSync(join(root, "examples/orders.ndjson"), "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line) as unknown);
const snapshots = orders
  .map((order) => safeParseOrder(order))
  .flatMap((result) => (result.ok ? [result.order] : []));

/** An hour, three days and a year after the last order was placed. */
const lastPlacedAt = Math.max(...snapshots.map(({ placedAt }) => Date.parse(placedAt)));
const instants = [1, 72, 8760].map((hours) => new Date(lastPlacedAt + hours * 3_600_000).toISOString());

/** The same program with the same input, in Node and from the built package. */
function runInNode(program: string, input: object): string[] {
  const code = `
    import { readFileSync } from "node:fs";
    import { decideAll } from "./test/browser/${program}";
    console.log(JSON.stringify(await decideAll(JSON.parse(readFileSync(0, "utf8")))));`;
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: root,
    input: JSON.stringify(input),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return JSON.parse(output) as string[];
}

describe("in Chromium, on a page that forbids eval", () => {
  let chromium: OpenChromium;

  beforeAll(async () => {
    chromium = await openChromium();
  });

  afterAll(() => chromium?.close());

  it("law 1: the core gives the bytes that it gives in Node, and the policy has nothing to report", async () => {
    const input = { snapshots, instants };
    const { decisions, violations, complaints } = await chromium.run("coreProgram.mjs", input);
    expect(decisions).toEqual(runInNode("coreProgram.mjs", input));
    expect(decisions.length).toBe(snapshots.length * instants.length * 3);
    expect(decisions.filter((text) => text.includes('"exceptions":[{')).length).toBeGreaterThan(
      orders.length,
    );
    expect({ violations, complaints }).toEqual({ violations: [], complaints: [] });
  });

  it("law 1: the whole way gives the bytes that it gives in Node", async () => {
    const input = { orders, instants };
    const { decisions, violations } = await chromium.run("shellProgram.mjs", input);
    expect(decisions).toEqual(runInNode("shellProgram.mjs", input));
    expect(decisions.length).toBe(orders.length * instants.length);
    // zod tries once whether it may generate code, and does without.
    expect(violations.length).toBeLessThanOrEqual(1);
  });

  it("would report code made from text", async () => {
    const { decisions, violations } = await chromium.run("evalProgram.mjs", {});
    expect(decisions).toEqual(["EvalError"]);
    expect(violations).toEqual(["script-src"]);
  });
});

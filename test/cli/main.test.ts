import { describe, expect, it } from "vitest";
import { runExitCodes } from "../../src/cli/exitCodes";
import { main } from "../../src/cli/main";
import { testHost } from "./testHost";

async function call(...args: readonly string[]) {
  const host = testHost();
  const code = await main(args, host);
  await host.drained();
  return { code, out: host.out(), err: host.err() };
}

describe("order-triage", () => {
  it("prints its version", async () => {
    const { code, out } = await call("--version");
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("prints help with examples and every exit code", async () => {
    expect((await call("--help")).out).toContain("run [options] <orders>");
    const { code, out } = await call("run", "--help");
    expect(code).toBe(0);
    expect(out).toContain("order-triage run orders.json.gz --stock stock.json");
    for (const [exitCode, meaning] of Object.entries(runExitCodes))
      expect(out).toContain(`  ${exitCode}  ${meaning}`);
  });

  it.each([
    [[], "Usage: order-triage"],
    [["run"], "missing required argument 'orders'"],
    [["rum", "x"], "Did you mean run?"],
    [["run", "x", "--jsn"], "Did you mean --json?"],
    [["run", "x", "y"], "too many arguments"],
    [["run", "x", "--now"], "argument missing"],
  ])("refuses %j with usage on stderr and the exit code 2", async (args, text) => {
    const { code, out, err } = await call(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(text);
  });
});

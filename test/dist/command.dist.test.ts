import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

function run(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/cli/order-triage.js", ...args], {
    cwd: root,
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("the built command", () => {
  it("checks the shipped rulesets and the examples without a finding", () => {
    const { status, stdout, stderr } = run(["check", "dist/rulesets", "examples", "--strict"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/✓ dist\/rulesets\/retail\.json: no findings, \d{3} tests passed\n/);
    expect(stdout).toContain("- examples/stock.json: skipped, no rule file\n");
  });

  it("ends with 1 for a mistake and with 2 for a file that is not there", () => {
    expect(run(["check", "-"], '{ "name": "x", "polices": [] }')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('stdin:1:16: error[unknown_key]: there is no key "polices"'),
    });
    expect(run(["check", "none.json"]).status).toBe(2);
  });

  it("prints a plain form that checks clean and is its own plain form", () => {
    const { status, stdout } = run(["normalize", "examples/02-acme-rules.json", "--no-tests"]);
    expect(status).toBe(0);
    const checked = run(["check", "-"], stdout);
    expect(checked).toMatchObject({ status: 0, stderr: "" });
  });

  it("lists facts, codes and actions, a line each", () => {
    for (const command of ["facts", "codes", "actions"]) {
      const { status, stdout } = run([command]);
      expect(status).toBe(0);
      expect(stdout.split("\n").length).toBeGreaterThan(30);
    }
  });
});

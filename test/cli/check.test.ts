import { mkdirSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import type { CheckReport } from "../../src/cli/CheckReport";
import { main } from "../../src/cli/main";
import { shopOrder, shopRuleset } from "./shopRuleset";
import { tempFolder } from "./tempFiles";
import { type TestHostOptions, testHost } from "./testHost";

const folder = tempFolder();

async function check(args: readonly string[], options: TestHostOptions = {}) {
  const host = testHost(options);
  const code = await main(["check", ...args], host);
  await host.drained();
  return { code, out: host.out().replaceAll(`${folder.path(".")}/`, ""), err: host.err() };
}

async function report(...args: readonly string[]): Promise<CheckReport> {
  return JSON.parse((await check([...args, "--format", "json"])).out) as CheckReport;
}

const write = (name: string, content: object): string => folder.write(name, JSON.stringify(content, null, 2));

const shopTest = {
  name: "an old order is unpaid",
  now: "2026-03-02T09:00:00Z",
  order: shopOrder("O-1"),
  lookups: { stock: { A: { observedAt: "2026-03-02T08:00:00Z", nodes: [{ node: "", onHand: 5 }] } } },
  expect: { exceptions: ["payment.pending@order"], actions: ["note"], unknowns: [] },
};
/** Complete in itself, without any finding: the shop has a policy for each of its codes. */
const shop = {
  ...shopRuleset,
  policies: [
    ...shopRuleset.policies,
    {
      name: "count",
      for: ["stock.short"],
      event: {
        type: "playbook",
        params: { owner: "warehouse", actions: [{ id: "count", type: "task.assign" }] },
      },
    },
  ],
};
const good = write("good.json", { ...shop, tests: [shopTest] });
const broken = folder.write("broken.json", '{\n  "name": "x",\n}\n');
const wrong = folder.write(
  "wrong.json",
  `{
  "name": "wrong",
  "extends": ["retail"],
  "classifiers": [
    {
      "name": "迟到",
      "conditions": { "all": [{ "fact": "order.statu", "operator": "equal", "value": "cart" }] },
      "event": { "type": "order.invalid" }
    }
  ],
  "tests": [{ "name": "never run", "expect": { "exceptions": [] } }]
}
`,
);

describe("order-triage check", () => {
  it("says in one line that a file has no findings, and ends with 0", async () => {
    expect(await check([good])).toEqual({
      code: 0,
      out: "✓ good.json: no findings, 1 test passed\n",
      err: "",
    });
  });

  it("prints a mistake as a compiler does: place, code, why, excerpt, rule and remedy", async () => {
    const { code, out } = await check([wrong]);
    expect(code).toBe(1);
    expect(out).toBe(`wrong.json:7:41: error[unknown_fact]: there is no fact "order.statu"
  │
7 │       "conditions": { "all": [{ "fact": "order.statu", "operator": "equal", "value": "cart" }] },
  │                                         ^^^^^^^^^^^^^
    in the rule "迟到"
    help: write "order.status"

1 file checked: 1 error, no warnings; 1 test not run, as the file is refused
`);
  });

  it("shows what a failed test expected and what came, at the name of the test", async () => {
    const file = write("failing.json", {
      ...shop,
      tests: [
        shopTest,
        {
          ...shopTest,
          name: "wishful",
          expect: { exceptions: ["payment.pending@order", "stock.short@line:1"], actions: [] },
        },
      ],
    });
    const { code, out } = await check([file]);
    expect(code).toBe(1);
    const [, excerpt = ""] = out.split('error[test_failed]: the test "wishful" fails\n');
    expect(out).toMatch(/^failing\.json:\d+:15: error/);
    expect(excerpt.split("\n").slice(3)).toEqual([
      "      exceptions:  - expected, not got",
      "        - stock.short@line:1",
      "          payment.pending@order",
      "      actions:  + got, not expected",
      "        + note",
      "      help: mend the rules, or the expectation where the new answer is right",
      "",
      "1 file checked: 1 error, no warnings; 1 test passed, 1 failed",
      "",
    ]);
    const [finding] = (await report(file)).files[0]?.findings ?? [];
    expect(finding).toMatchObject({
      code: "test_failed",
      path: "/tests/1/name",
      differences: [
        {
          what: "exceptions",
          expected: ["payment.pending@order", "stock.short@line:1"],
          got: ["payment.pending@order"],
        },
        { what: "actions", expected: [], got: ["note"] },
      ],
    });
  });

  it("names unanswered lookups where a test misses something, and tests that cannot run", async () => {
    const { lookups: _none, ...unanswered } = shopTest;
    const file = write("unanswered.json", {
      ...shop,
      tests: [
        { ...unanswered, expect: { exceptions: ["payment.pending@order", "stock.short@line:1"] } },
        { ...shopTest, name: "no instant", now: "soon" },
        "no test at all",
      ],
    });
    const findings = (await report(file)).files[0]?.findings ?? [];
    expect(findings.map(({ code, path }) => [code, path])).toEqual([
      ["test_failed", "/tests/0/name"],
      ["test_broken", "/tests/1/name"],
      ["test_broken", "/tests/2"],
    ]);
    expect(findings[0]?.remedy).toContain("nobody answered line.shortQuantity (not_configured)");
    expect(findings[1]?.message).toContain('the test "no instant" cannot run: ');
    expect(findings[1]?.remedy).toContain("testDefaults");
  });

  it("checks every file, whatever is wrong with the others, and ends with the worst", async () => {
    const { code, out } = await check([broken, good, folder.path("none.json"), wrong]);
    expect(code).toBe(2);
    expect(out).toContain("broken.json:3:1: error[invalid_json]: ");
    expect(out).toContain("✓ good.json: no findings");
    expect(out).toContain(
      "none.json: error[unreadable_file]: cannot read none.json: there is no such file\n",
    );
    expect(out).toContain("wrong.json:7:41: error[unknown_fact]");
    expect(out).toMatch(
      /\n4 files checked: 3 errors, no warnings; 1 test passed, 1 not run, as the file is refused\n$/,
    );
    expect((await check([broken, good])).code).toBe(1);
  });

  it("gives one JSON document of one shape, whatever was found", async () => {
    const { version, files, skipped, totals } = await report(broken, good, folder.path("none.json"), wrong);
    expect({ version, skipped }).toEqual({ version: 1, skipped: [] });
    expect(totals).toEqual({ files: 4, errors: 3, warnings: 0, tests: { passed: 1, failed: 0, notRun: 1 } });
    for (const file of files) expect(Object.keys(file)).toEqual(["file", "findings", "tests"]);
    expect(files[3]?.findings).toEqual([
      {
        code: "unknown_fact",
        severity: "error",
        path: "/classifiers/0/conditions/all/0/fact",
        rule: "迟到",
        message: 'there is no fact "order.statu"',
        remedy: 'write "order.status"',
        line: 7,
        column: 41,
      },
    ]);
    expect(files[2]?.findings[0]).not.toHaveProperty("line");
  });

  it("fails on warnings only where it is asked to", async () => {
    const file = write("warned.json", {
      ...shop,
      settings: { ...shop.settings, "shop.unread": { value: 1 } },
    });
    const { warnings, errors } = (await report(file)).totals;
    expect({ errors, some: warnings > 0 }).toEqual({ errors: 0, some: true });
    expect((await check([file])).code).toBe(0);
    expect((await check([file, "--strict"])).code).toBe(1);
    expect((await check([file, "--max-warnings", String(warnings)])).code).toBe(0);
    expect((await check([file, "--max-warnings", String(warnings - 1)])).code).toBe(1);
    expect((await check([good, "--strict"])).code).toBe(0);
  });

  it("warns of a $schema that leads to no file, which no editor tells", async () => {
    folder.write("my.schema.json", "{}");
    const schemas = {
      "./nowhere.json": "dead_schema",
      "./my.schema.json": undefined,
      "my.schema.json#": undefined,
      "https://example.com/ruleset.schema.json": undefined,
      "file:///nowhere.json": "dead_schema",
    };
    for (const [$schema, code] of Object.entries(schemas)) {
      const [finding] = (await report(write("schema.json", { $schema, name: "t" }))).files[0]?.findings ?? [];
      expect(finding?.code, $schema).toBe(code);
    }
    const { code, out } = await check([write("schema.json", { $schema: "./nowhere.json", name: "t" })]);
    expect(code).toBe(0);
    expect(out).toContain("schema.json:2:14: warning[dead_schema]: there is no file nowhere.json");
    expect(out).toContain('the path begins at the folder of this file; write "../');
  });

  it("reads stdin, and the rule files of folders, each file once", async () => {
    expect((await check(["-"], { stdin: ['{ "name": "piped" }'] })).out).toBe(
      "✓ stdin: no findings, no tests\n",
    );
    mkdirSync(folder.path("rules/deep/node_modules"), { recursive: true });
    write("rules/b.json", shop);
    write("rules/deep/a.json", shop);
    write("rules/stock.json", { A: 3 });
    write("rules/.hidden.json", { name: 1, extends: [] });
    write("rules/deep/node_modules/c.json", { name: 1, extends: [] });
    folder.write("rules/notes.txt", "no JSON");
    const { code, out } = await check([folder.path("rules"), folder.path("rules/b.json")]);
    expect({ code, out }).toEqual({
      code: 0,
      out: `✓ rules/b.json: no findings, no tests
✓ rules/deep/a.json: no findings, no tests
- rules/stock.json: skipped, no rule file

2 files checked: no errors, no warnings
`,
    });
  });

  it("ends with 2 where a folder has no rule file", async () => {
    mkdirSync(folder.path("empty"));
    const { code, out } = await check([folder.path("empty")]);
    expect(code).toBe(2);
    expect(out).toContain("there is no .json file in it");
    mkdirSync(folder.path("others"));
    write("others/package.json", { name: "x" });
    expect((await check([folder.path("others")])).code).toBe(2);
  });

  it("colours a terminal, and nothing else", async () => {
    const plain = (await check([wrong, good])).out;
    expect(plain).not.toContain("\u001b");
    const coloured = (await check([wrong, good], { stdoutIsTTY: true, columns: 110 })).out;
    expect(coloured).toContain("\u001b[31m");
    expect(stripVTControlCharacters(coloured)).toBe(plain);
    const quiet = await check([wrong, good], { stdoutIsTTY: true, columns: 110, env: { NO_COLOR: "1" } });
    expect(quiet.out).toBe(plain);
  });

  it.each([
    [["x.json", "--format", "jsn"], '--format wants text or json, came "jsn"; did you mean "json"?'],
    [["x.json", "--max-warnings", "few"], '--max-warnings wants a whole number from 0, came "few"'],
    [["x.json", "--strikt"], "Did you mean --strict?"],
    [[], "missing required argument 'files'"],
  ])("refuses %j with the remedy and the exit code 2", async (args, text) => {
    const { code, out, err } = await check(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(text);
  });

  it("stops quietly when nobody reads any more", async () => {
    expect(await check([wrong], { stdoutBreaksAfter: 10 })).toMatchObject({ code: 0, err: "" });
  });
});

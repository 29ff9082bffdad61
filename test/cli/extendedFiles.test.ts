import { mkdirSync, symlinkSync } from "node:fs";
import { relative } from "node:path";
import { describe, expect, it } from "vitest";
import type { CheckReport } from "../../src/cli/CheckReport";
import { main } from "../../src/cli/main";
import { shopOrder, shopRuleset } from "./shopRuleset";
import { tempFolder } from "./tempFiles";
import { testHost } from "./testHost";

const folder = tempFolder();
mkdirSync(folder.path("rules/shared"), { recursive: true });
symlinkSync(folder.path("rules/shared"), folder.path("rules/shared/again"));

const write = (name: string, content: object): string => folder.write(name, JSON.stringify(content, null, 2));
const named = (name: string, ...bases: readonly string[]) => ({ name, extends: bases });

const withoutFolder = (text: string) => text.replaceAll(`${folder.path(".")}/`, "");

async function call(...args: readonly string[]) {
  const host = testHost();
  const code = await main(args, host);
  await host.drained();
  return { code, out: withoutFolder(host.out()), err: withoutFolder(host.err()) };
}

async function findings(file: string) {
  const { out } = await call("check", file, "--format", "json");
  return (JSON.parse(out) as CheckReport).files[0]?.findings ?? [];
}

write("rules/shared/base.json", { ...shopRuleset, ...named("base") });
write("rules/shared/middle.json", {
  ...named("middle", "./base.json"),
  patch: { short: { severity: "info" } },
});
const acme = write("rules/acme.json", {
  ...named("acme", "./shared/middle.json", "./shared/again/base.json"),
  patch: { unpaid: { severity: "critical" } },
});
const orders = folder.write("orders.ndjson", `${JSON.stringify(shopOrder("O-1"))}\n`);

describe("extends of another file", () => {
  it.each([
    ["run", ["run", orders, "-r", acme], "payment.pending"],
    ["explain", ["explain", orders, "-r", acme], "payment.pending@order critical"],
    ["codes", ["codes", "payment.pending", "-r", acme], "raised by     unpaid"],
    ["compile", ["compile", acme], '"severity":"critical"'],
    ["check", ["check", acme], "no findings"],
  ])("is followed by %s, from the file that says so", async (_command, args, text) => {
    const { code, out, err } = await call(...args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(text);
  });

  it("is followed along chains, each file once, whatever way leads to it", async () => {
    const { out } = await call("normalize", acme);
    const rules = JSON.parse(out).classifiers as { name: string; event: { params: { severity: string } } }[];
    expect(rules.map(({ name, event }) => [name, event.params.severity])).toEqual([
      ["unpaid", "critical"],
      ["short", "info"],
    ]);
  });

  it("takes a file named like a shipped ruleset as a file, and the shipped one by its name", async () => {
    write("rules/retail.json", { ...shopRuleset, ...named("mine", "retail") });
    const both = write("rules/both.json", named("both", "./retail.json"));
    const { out } = await call("normalize", both, "--no-tests");
    expect(out).toContain('"unpaid"');
    expect(out).toContain('"parcel-stalled"');
  });

  it("refuses a circle, with the place of each step", async () => {
    const one = write("rules/one.json", named("one", "./two.json"));
    write("rules/two.json", named("two", "./three.json"));
    write("rules/three.json", named("three", "./one.json"));
    const circle =
      "rules/one.json:4:5 extends rules/two.json, rules/two.json:4:5 extends rules/three.json, " +
      "rules/three.json:4:5 extends rules/one.json";
    const { code, err } = await call("normalize", one);
    expect(code).toBe(2);
    expect(err).toContain(circle);
    const [finding, ...others] = await findings(one);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: "circular_extends", line: 4, column: 5 });
    expect(finding?.remedy).toBe("take one of them out of the circle");
    write("rules/self.json", named("self", "./self.json"));
    expect((await call("normalize", folder.path("rules/self.json"))).err).toContain(
      "rules/self.json:4:5 extends rules/self.json",
    );
    write("rules/outside.json", named("outside", "./one.json"));
    expect((await call("normalize", folder.path("rules/outside.json"))).err).toContain(circle);
  });

  it("tells a mistake of an inherited file at its place there, and shows the entry that leads to it", async () => {
    write("rules/wrong.json", {
      name: "wrong",
      classifiers: [{ name: "x", conditions: { condition: "y" }, event: { type: "order.invalid" } }],
    });
    write("rules/between.json", named("between", "./wrong.json"));
    const file = write("rules/over.json", named("over", "retail", "./between.json"));
    const { err } = await call("run", orders, "-r", file);
    expect(err).toContain(
      'rules/wrong.json:7:22 (/classifiers/0/conditions/condition, rule "x"): there is no named condition',
    );
    const { out } = await call("check", file);
    expect(out).toContain("rules/over.json:5:5: error[unknown_condition]");
    expect(out).toContain('in the rule "x", at rules/wrong.json:7:22');
    const [finding] = await findings(file);
    // Where the working folder is the root's child, the relative path has the whole of the absolute one in it.
    const there = withoutFolder(relative(process.cwd(), folder.path("rules/wrong.json")));
    expect(finding).toMatchObject({
      path: `${there}#/classifiers/0/conditions/condition`,
      at: expect.stringMatching(/rules\/wrong\.json:7:22$/),
    });
  });

  it("tells no JSON in the file where it is", async () => {
    folder.write("rules/broken.json", '{\n  "name": "x",\n}\n');
    const file = write("rules/onBroken.json", named("onBroken", "./broken.json"));
    const words = "rules/broken.json:3:1: expected a name in double quotes";
    expect((await call("normalize", file)).err).toContain(words);
    const [finding, ...others] = await findings(file);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: "invalid_json", line: 4, remedy: "mend that file first" });
    expect(finding?.message).toContain(words);
  });

  it.each([
    [
      "./none.json",
      'there is no file rules/none.json; look at the path: in "extends" it begins at the folder of the file that says so',
    ],
    ["./shared", "it is a folder; name a file in it"],
    ["acme.json", 'a path begins with "./": write "./acme.json"'],
    ["retial", 'write "retail", or the path of a rule file, such as "./base.json"'],
    [
      "zzz",
      'write a shipped one (retail, checkout, fresh-food, cross-border, b2b-wholesale, digital-goods), or the path of a rule file, such as "./base.json"',
    ],
  ])("names the remedy for %j", async (entry, words) => {
    const file = write("rules/lost.json", named("lost", "retail", entry));
    const { err } = await call("normalize", file);
    expect(err).toContain("rules/lost.json:5:5 (/extends/1): ");
    expect(err).toContain(words);
    const [finding] = await findings(file);
    expect(finding).toMatchObject({ line: 5, column: 5 });
    expect(words).toContain(finding?.remedy);
  });

  it("leaves what is no list of texts to the check of the file", async () => {
    expect(await findings(write("rules/odd.json", { name: "odd", extends: "./base.json" }))).toHaveLength(1);
    expect(await findings(write("rules/odd.json", { name: "odd", extends: [7, "retail"] }))).toHaveLength(1);
  });
});

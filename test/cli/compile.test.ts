import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main";
import { readModule } from "../support/readModule";
import { shopRuleset } from "./shopRuleset";
import { tempFolder } from "./tempFiles";
import { testHost } from "./testHost";

const folder = tempFolder();
const shop = folder.write("shop.json", JSON.stringify(shopRuleset));

async function call(...args: readonly string[]) {
  const host = testHost();
  const code = await main(["compile", ...args], host);
  await host.drained();
  return { code, out: host.out(), err: host.err() };
}

const read = (file: string) => readFileSync(file, "utf8");

/** A rule file that reads one fact of the host's. */
function giftRuleset(fact: string): string {
  const conditions = { all: [{ fact, operator: "equal", value: true }] };
  const classifiers = [{ name: "gift", conditions, event: { type: "order.invalid" } }];
  return folder.write("gift.json", JSON.stringify({ name: "gift", classifiers }));
}

/** A module that exports facts of the given names. */
function factsModule(file: string, names: Readonly<Record<string, string>>): string {
  const lines = Object.entries(names).map(
    ([exportName, name]) =>
      `export const ${exportName} = { name: ${JSON.stringify(name)}, scope: "order", type: "boolean", ` +
      `description: { en: "A present.", zh: "礼品。" }, derive: ({ order }) => order.attributes.gift === true };\n`,
  );
  return folder.write(file, `${lines.join("")}export const other = 3;\n`);
}

describe("order-triage compile", () => {
  it("prints the module without --out", async () => {
    const { code, out, err } = await call(shop);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const { imports, facts } = readModule(out);
    expect(imports[0]).toEqual({ from: "order-triage/core", names: ["loadRuleset"] });
    expect(facts).toEqual(["orderStatus", "orderHoursSincePlaced", "lineShortQuantity", "lineSku"]);
    expect(out).toMatch(/^\/\/ Made by order-triage \d+\.\d+\.\d+ of rules with the digest [\da-f]{16}\. /);
  });

  it("writes the module and its types, and says how to make them again", async () => {
    const file = folder.path("shop.rules.js");
    const { code, out } = await call(shop, "-o", file);
    expect({ code, out }).toEqual({ code: 0, out: `Wrote ${file} and ${folder.path("shop.rules.d.ts")}.\n` });
    expect(read(file)).toContain(`\n//   order-triage compile ${shop} -o ${file}\n`);
    expect(read(folder.path("shop.rules.d.ts"))).toContain("declare const ruleset: CompiledRuleset");
    expect((await call("retail", "-o", folder.path("retail.mjs"))).code).toBe(0);
    expect(read(folder.path("retail.d.mts"))).toContain("declare const ruleset: CompiledRuleset");
  });

  it("takes own facts from their module, by the way from one file to the other", async () => {
    const facts = factsModule("facts.mjs", { isGift: "acme.isGift", again: "acme.isLarge" });
    const rules = giftRuleset("acme.isGift");
    mkdirSync(folder.path("deep"));
    const file = folder.path("deep/gift.js");
    expect((await call(rules, "--facts", facts, "-o", file)).code).toBe(0);
    expect(readModule(read(file)).imports[1]).toEqual({
      from: "../facts.mjs",
      names: ["isGift as ownFact0"],
    });
    expect((await call(rules, "--check", file, "--facts", facts)).code).toBe(0);
    expect((await call(rules, "-o", file)).err).toContain('there is no fact "acme.isGift"');
  });

  it("tells with the exit code 1 that a module is stale, and why", async () => {
    const file = folder.path("checked.js");
    await call(shop, "-o", file);
    const written = read(file);
    expect(await call(shop, "--check", file)).toMatchObject({ code: 0, out: `${file} is up to date.\n` });
    writeFileSync(file, written.replaceAll("\n", "\r\n"));
    expect((await call(shop, "--check", file)).code).toBe(0);
    writeFileSync(file, written.replace('"equal"', '"notEqual"'));
    expect(await call(shop, "--check", file)).toMatchObject({
      code: 1,
      out: expect.stringContaining("edited"),
    });
    writeFileSync(file, written);
    const changed = folder.write("changed.json", JSON.stringify({ ...shopRuleset, version: "2" }));
    const stale = await call(changed, "--check", file);
    expect(stale).toMatchObject({ code: 1, out: expect.stringContaining("the rule file has changed") });
    expect(stale.out).toContain("run order-triage compile again");
  });

  it("overwrites nothing but what it wrote", async () => {
    const file = folder.write("mine.js", "export const mine = 1;\n");
    const { code, err } = await call(shop, "-o", file);
    expect(code).toBe(2);
    expect(err).toContain("was not written by order-triage compile");
    expect(read(file)).toBe("export const mine = 1;\n");
    folder.write("types.d.ts", "export {};\n");
    expect((await call(shop, "-o", folder.path("types.js"))).err).toContain("types.d.ts exists");
    expect((await call(shop, "-o", folder.path("twice.js"))).code).toBe(0);
    expect((await call(shop, "-o", folder.path("twice.js"))).code).toBe(0);
  });

  it("writes a file's name so that it cannot end the comment", async () => {
    const odd = folder.write("a\nalert(1) \u2028.json", JSON.stringify(shopRuleset));
    const { out } = await call(odd);
    expect(readModule(out).facts).toHaveLength(4);
    expect(out).toContain("a\\nalert(1) \\u2028.json");
  });

  it.each([
    [["nowhere.json"], "there is no such file"],
    [[shop, "-o", "rules.json"], "a compiled module is a .js or .mjs file"],
    [[shop, "-o", folder.path("none/rules.js")], `there is no folder ${folder.path("none")}`],
    [[shop, "-o", "a.js", "--check", "a.js"], "--check writes nothing"],
    [[shop, "--check", folder.path("none.js")], "cannot read"],
    [[shop, "--facts", folder.path("none.js")], "cannot be loaded"],
    [[shop, "--facts", factsModule("empty.mjs", {})], "exports no fact"],
    [[shop, "--facts", factsModule("twice.mjs", { a: "acme.a", b: "acme.a" })], "two facts"],
    [[shop, "--facts", factsModule("taken.mjs", { a: "order.id" })], "taken by a shipped fact"],
  ])("refuses %j with the exit code 2", async (args, words) => {
    const { code, out, err } = await call(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(words);
  });

  it("tells its exit codes and examples", async () => {
    const { out } = await call("--help");
    expect(out).toContain("1  the module of --check is stale");
    expect(out).toContain("order-triage compile checkout.json -o src/checkout.rules.js");
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { serialiseRuleset } from "../../src/compile/serialiseRuleset";
import { writeModule } from "../../src/compile/writeModule";
import { compileRuleset } from "../../src/core/index";
import { naughtyRuleset } from "../support/naughtyRuleset";
import { readModule } from "../support/readModule";
import { dataFolder, whyNoData } from "./dataFolder";

const whyNot = whyNoData();
const harmless = readModule(writeModule(compileRuleset(naughtyRuleset("harmless")), [])).skeleton;

describe.skipIf(whyNot)("a compiled module of a rule file with naughty texts", () => {
  const texts = whyNot ? [] : (JSON.parse(readFileSync(join(dataFolder, "blns.json"), "utf8")) as string[]);

  it("has a long list of them to try", () => {
    expect(texts.length).toBeGreaterThan(400);
  });

  it.each(texts)("holds %j as data", (text) => {
    const compiled = compileRuleset(naughtyRuleset(text));
    const module = writeModule(compiled, []);
    const { data, skeleton } = readModule(module);
    expect(data).toEqual(serialiseRuleset(compiled));
    expect(skeleton).toBe(harmless);
    expect(module).not.toMatch(/[\u2028\u2029]|<\/|<!--|-->/);
  });
});

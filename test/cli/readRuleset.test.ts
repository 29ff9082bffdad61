import { describe, expect, it } from "vitest";
import { readRuleset } from "../../src/cli/readRuleset";
import { shopRuleset } from "./shopRuleset";
import { tempFolder } from "./tempFiles";

const folder = tempFolder();
const shipped = { shop: shopRuleset };

describe("readRuleset", () => {
  it("finds a shipped ruleset by its name, and one of a file that extends it", async () => {
    expect((await readRuleset("shop", shipped)).identity.name).toBe("shop");
    const file = folder.write("acme.json", JSON.stringify({ name: "acme", extends: ["shop"] }));
    const ruleset = await readRuleset(file, shipped);
    expect(ruleset.identity.name).toBe("acme");
    expect(ruleset.classifiers.map(({ name }) => name)).toEqual(["unpaid", "short"]);
  });

  it("names the nearest ruleset for one that does not exist", async () => {
    await expect(readRuleset("shp", shipped)).rejects.toMatchObject({
      code: "unknown_ruleset",
      message: 'there is no ruleset "shp"; did you mean "shop"? Else give the path of a rule file',
    });
    await expect(readRuleset("constructor", shipped)).rejects.toMatchObject({ code: "unknown_ruleset" });
  });

  it("reports every mistake of a rule file at its line and column", async () => {
    const text = JSON.stringify(
      {
        name: "acme",
        extends: ["shop"],
        classifiers: [
          {
            name: "x",
            conditions: { all: [{ fact: "order.statu", operator: "equals", value: 1 }] },
            event: { type: "payment.pending" },
          },
        ],
      },
      null,
      2,
    );
    const file = folder.write("wrong.json", text);
    const line = text.split("\n").findIndex((each) => each.includes("order.statu")) + 1;
    const error = await readRuleset(file, shipped).catch((caught: Error) => caught);
    expect(error).toMatchObject({ code: "invalid_ruleset" });
    const message = (error as Error).message;
    expect(message).toContain(`the rule file ${file} has 2 mistakes:`);
    expect(message).toContain(`${file}:${line}:`);
    expect(message).toContain('"order.status"');
    expect(message).toContain('rule "x"');
  });

  it("reports a file that is no JSON, or not there, with the remedy", async () => {
    const file = folder.write("broken.json", '{\n  "name": "x",\n}');
    await expect(readRuleset(file, shipped)).rejects.toThrow(`${file}:3:1: expected a name in double quotes`);
    await expect(readRuleset(folder.path("none.json"), shipped)).rejects.toMatchObject({
      code: "unreadable_file",
    });
    await expect(readRuleset("./shop", shipped)).rejects.toMatchObject({ code: "unreadable_file" });
  });
});

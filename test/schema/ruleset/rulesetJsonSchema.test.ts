import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { catalog, defineFact } from "../../../src/core/index";
import { rulesetJsonSchema } from "../../../src/schema/ruleset/rulesetJsonSchema";
import { MALFORMED_PLAYBOOKS } from "../../core/ruleset/malformedPlaybooks";
import { classifier, condition, file, MALFORMED } from "../../core/ruleset/malformedRuleFiles";
import { rootCauses } from "./rootCauses";
import { ruleFileValidator } from "./ruleFileValidator";
import { UNSEEN } from "./unseen";

const validate = ruleFileValidator();
const ALL = [...MALFORMED, ...MALFORMED_PLAYBOOKS];
const root = new URL("../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const files = [
  ...readdirSync(new URL("src/rulesets/", root))
    .filter((name) => name.endsWith(".json"))
    .map((name) => `src/rulesets/${name}`),
  "examples/02-acme-rules.json",
  "examples/olist/olist-rules.json",
];

/** The rule files, rules and policies that the pages print as JSON. */
const printed = ["docs/rule-files.md", "docs/rules.md"].flatMap((page) =>
  [...read(page).matchAll(/```json\n([\s\S]*?)```/g)].flatMap(([, json = ""], index) => {
    const value = JSON.parse(json);
    if (value["json.schemas"] !== undefined) return [];
    const isRule = typeof value.event === "object";
    const rules = value.event?.type === "playbook" ? { policies: [value] } : { classifiers: [value] };
    return [[`${page} #${index}`, isRule ? { name: "printed", ...rules } : value] as const];
  }),
);

describe("the JSON Schema of rule files accepts", () => {
  it.each(files)("%s", (path) => {
    expect(rootCauses(validate(JSON.parse(read(path))))).toEqual([]);
  });

  it("finds printed rule files", () => {
    expect(printed.length).toBeGreaterThan(3);
  });

  it.each(printed)("what is printed in %s", (_place, value) => {
    expect(rootCauses(validate(value))).toEqual([]);
  });

  it("the file the mistakes are made in", () => {
    expect(rootCauses(validate(file()))).toEqual([]);
  });
});

describe("the JSON Schema of rule files refuses", () => {
  const seen = ALL.filter(([name]) => !UNSEEN.has(name));

  it.each(seen)("%s, with one error at its place", (_name, json, path) => {
    const places = rootCauses(validate(plain(json)));
    expect(places).toHaveLength(1);
    // Of a list's element, compileRuleset names the list.
    expect(places[0]?.path.replace(/\/value\/\d+$/, "/value")).toBe(path);
  });

  it.each(ALL.filter(([name]) => UNSEEN.has(name)))(
    "not %s: that is for compileRuleset to see",
    (_name, json) => {
      expect(rootCauses(validate(plain(json)))).toEqual([]);
    },
  );

  it("knows every mistake it cannot see by its name", () => {
    expect([...UNSEEN].filter((name) => !ALL.some(([each]) => each === name))).toEqual([]);
  });

  it("an operator that cannot compare the fact, unless a path picks a part of it", () => {
    const wrong = { fact: "shipment.isDelivered", operator: "greaterThan", value: 1 };
    expect(rootCauses(validate(condition(wrong)))).toMatchObject([
      { path: "/classifiers/0/conditions/all/0/operator", keyword: "pattern" },
    ]);
    expect(rootCauses(validate(condition({ ...wrong, path: "$.length" })))).toEqual([]);
  });
});

describe("what an editor gets from the JSON Schema", () => {
  const schema = rulesetJsonSchema();
  const { definitions } = schema as unknown as {
    definitions: Record<string, { anyOf: { enum?: string[]; enumDescriptions?: string[] }[] }>;
  };

  it("is every fact once, with its meaning in English and Chinese", () => {
    const { enum: names = [], enumDescriptions = [] } = definitions.factName?.anyOf[0] ?? {};
    expect(names).toEqual([...catalog.keys()]);
    for (const [index, { description }] of [...catalog.values()].entries()) {
      expect(enumDescriptions[index]).toContain(`${description.en} ${description.zh}`);
    }
  });

  it("is a short error with the place for a misspelt fact", () => {
    const errors = validate(condition({ fact: "shipment.stat" }));
    expect(errors.length).toBeLessThanOrEqual(5);
    expect(errors[0]?.instancePath).toBe("/classifiers/0/conditions/all/0/fact");
  });

  it("has a description for every key of a rule file", () => {
    const bare = Object.entries(schema.properties as Record<string, { description?: string }>).flatMap(
      ([key, { description }]) => (description === undefined && key !== "$schema" ? [key] : []),
    );
    expect(bare).toEqual([]);
  });

  it("is draft 7, sound, and complete in itself", () => {
    expect(new Ajv({ strict: false }).validateSchema(schema)).toBe(true);
    const references = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]*)"/g)].map(([, target]) => target);
    expect(new Set(references)).toEqual(
      new Set(Object.keys(definitions).map((name) => `#/definitions/${name}`)),
    );
  });
});

describe("a host's own facts and operators", () => {
  const isGift = defineFact({
    name: "acme.isGift",
    scope: "order",
    type: "boolean",
    description: { en: "The order is a present.", zh: "订单为礼品。" },
    derive: ({ order }) => order.attributes?.gift === true,
  });
  const own = ruleFileValidator({ facts: [isGift], operators: ["startsWith"] });
  const gift = (change: object) =>
    classifier({
      forEach: undefined,
      conditions: { all: [{ fact: "acme.isGift", operator: "equal", value: true, ...change }] },
    });
  const check = (validator: typeof own, change: object) =>
    rootCauses(validator(plain(gift(change)))).map(({ path }) => path.split("/").at(-1));

  it("are known where the schema is generated with them, and unknown to the shipped one", () => {
    expect(check(own, {})).toEqual([]);
    expect(check(validate, {})).toEqual(["fact"]);
    expect(check(own, { operator: "startsWith", value: "x" })).toEqual([]);
    expect(check(validate, { fact: "order.id", operator: "startsWith", value: "x" })).toEqual(["operator"]);
  });

  it("are checked by their type", () => {
    expect(check(own, { value: "yes" })).toEqual(["value"]);
    expect(check(own, { operator: "contains" })).toEqual(["operator"]);
  });

  it("may replace a shipped operator, whose constants are then the host's business", () => {
    const replacing = ruleFileValidator({ facts: [isGift], operators: ["equal"] });
    expect(check(replacing, { value: "yes" })).toEqual([]);
  });
});

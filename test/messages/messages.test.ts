import { describe, expect, it } from "vitest";
import { describeTrace } from "../../src/core/rules/describeTrace";
import type { LeafTrace } from "../../src/core/rules/explain";
import { decoratorNames, operatorNames } from "../../src/core/rules/operators";
import { en } from "../../src/messages/en";
import type { Messages } from "../../src/messages/Messages";
import { zhCN } from "../../src/messages/zh-CN";

const languages: readonly (readonly [string, Messages])[] = [
  ["en", en],
  ["zh-CN", zhCN],
];

/** Every phrase by its path. */
function phrases(words: object, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === "string" ? [[`${path}/${name}`, value] as const] : phrases(value, `${path}/${name}`),
  );
}

const places = (phrase: string) => [...phrase.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

function leaf(operator: string, verdict: LeafTrace["verdict"] = "true"): LeafTrace {
  const reason = verdict === "unknown" ? { factReason: "failed" } : { factValue: ["a"] };
  return { kind: "leaf", verdict, pointer: "/0", fact: "tags", operator, ...reason, value: ["b"] };
}

describe.each(languages)("the words of %s", (locale, { explain, ...rest }) => {
  it("say which language they are", () => {
    expect(rest.locale).toBe(locale);
  });

  it.each(operatorNames)("have the operator %s, as it holds and as it does not", (operator) => {
    expect(Object.hasOwn(explain.operators, operator)).toBe(true);
    const texts = [leaf(operator), leaf(`not:${operator}`)].map((each) => describeTrace(each, explain));
    expect(new Set(texts).size).toBe(2);
    const own = describeTrace(leaf("isNear"), explain).replace("isNear", operator);
    for (const text of texts) expect(text).not.toBe(own);
  });

  it("have every decorator: no two operators that differ in one read the same", () => {
    const names = ["", ...decoratorNames.map((name) => `${name}:`)].map((prefix) => `${prefix}lessThan`);
    const texts = names.map((operator) => describeTrace(leaf(operator), explain));
    expect(new Set(texts).size).toBe(names.length);
    for (const text of texts) {
      for (const name of decoratorNames.filter((each) => each !== "not")) expect(text).not.toContain(name);
      expect(text).not.toMatch(/:lessThan|\{|\}/);
    }
  });

  it("have every reason of the library", () => {
    const answers = ["failed", "timed_out", "unavailable", "aborted", "not_covered", "not_configured"];
    const reasons = ["pending", ...answers, "stale", "missing", "absent"];
    expect(Object.keys(explain.reasons).sort()).toEqual([...reasons].sort());
  });

  it("tell the three verdicts apart", () => {
    const verdicts = ["true", "false", "unknown"] as const;
    const texts = verdicts.map((verdict) =>
      describeTrace({ rule: "r", verdict, conditions: leaf("in", verdict) }, explain),
    );
    const heads = texts.map((text) => text.split("\n")[0]);
    expect(new Set(heads).size).toBe(3);
  });

  it("leave no phrase empty and have the same places as English", () => {
    const english = new Map(phrases(en.explain));
    const own = phrases(explain);
    expect(own.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
    for (const [path, phrase] of own) {
      expect(phrase.trim(), path).not.toBe("");
      expect(places(phrase), path).toEqual(places(english.get(path) ?? ""));
    }
  });
});

import { catalog } from "../../core/facts/catalog";
import type { FactDefinition } from "../../core/facts/Fact";
import type { JsonObject } from "../../core/json";
import type { CheckedRuleset } from "../../core/ruleset/CompiledRuleset";
import type { Catalog, CatalogEntry, Language } from "./Catalog";
import { lookupsOf } from "./lookupsOf";
import { ruleUses } from "./ruleUses";
import { unitOf, unitWords } from "./unitOf";

const words = {
  en: {
    heads: ["fact", "about", "type", "note", "meaning"],
    about: "about",
    type: "type",
    unit: "unit",
    values: "values",
    needs: "needs",
    time: "time",
    personal: "personal",
    readBy: "read by",
    example: "example",
    order: "the order",
    item: (scope: string) => `one ${scope}, in rules that say "forEach": "${scope}"`,
    exception: "the exception a policy decides about",
    lookUp: "lookup",
    lookup: (name: string) => `the lookup ${name}`,
    running: "runs with the clock",
    from: "changes once, at an instant",
    yes: "yes; redacted in evidence, traces and errors",
    noRule: (ruleset: string) => `no rule of ${ruleset}`,
    clock: "clock",
  },
  zh: {
    heads: ["事实", "对象", "类型", "备注", "含义"],
    about: "对象",
    type: "类型",
    unit: "单位",
    values: "取值",
    needs: "依赖",
    time: "时间",
    personal: "个人信息",
    readBy: "引用规则",
    example: "示例",
    order: "整个订单",
    item: (scope: string) => `单个 ${scope}，规则需写 "forEach": "${scope}"`,
    exception: "策略所处理的异常",
    lookUp: "查询",
    lookup: (name: string) => `查询 ${name}`,
    running: "随时间持续变化",
    from: "到某一时刻变化一次",
    yes: "是；在证据、跟踪与错误信息中会被遮盖",
    noRule: (ruleset: string) => `${ruleset} 中无规则引用`,
    clock: "时钟",
  },
};

/** The facts a rule can read, the host's too, and which rules of a ruleset read them. */
export function factCatalog(
  ruleset: CheckedRuleset,
  language: Language,
  ownFacts: readonly FactDefinition[],
): Catalog {
  const { ofFact } = ruleUses(ruleset.file);
  const { name } = ruleset.identity;
  return {
    kind: "fact",
    heads: words[language].heads,
    entries: byArea([...catalog.values(), ...ownFacts]).map((fact) =>
      entryOf(fact, ofFact.get(fact.name) ?? [], name, language),
    ),
  };
}

/** All `order.` facts together, then all of the next area; the catalog has them as they are computed. */
function byArea(facts: readonly FactDefinition[]): readonly FactDefinition[] {
  const areaOf = ({ name }: FactDefinition): string => name.split(".")[0] ?? name;
  const areas = [...new Set(facts.map(areaOf))];
  return areas.flatMap((area) => facts.filter((fact) => areaOf(fact) === area));
}

function entryOf(
  fact: FactDefinition,
  rules: readonly string[],
  ruleset: string,
  language: Language,
): CatalogEntry {
  const say = words[language];
  const { name, scope, type, values, clock, description } = fact;
  const lookups = lookupsOf(fact);
  const unit = unitOf(fact);
  const isPersonal = fact.personal === true;
  const notes = [
    ...(clock === undefined ? [] : [say.clock]),
    ...(lookups.length === 0 ? [] : [say.lookUp]),
    ...(isPersonal ? [say.personal] : []),
  ];
  const time = clock === undefined ? [] : [clock.kind === "from" ? say.from : say.running];
  const about = scope === "order" ? say.order : scope === "exception" ? say.exception : say.item(scope);
  return {
    name,
    cells: [scope, type, notes.join(", "), description[language]],
    description,
    details: [
      [say.about, [about]],
      [say.type, [type]],
      [say.unit, unit === undefined ? [] : [unitWords[unit][language]]],
      [say.values, values === undefined ? [] : [values.join(", ")]],
      [say.needs, lookups.map(say.lookup)],
      [say.time, time],
      [say.personal, isPersonal ? [say.yes] : []],
      [say.readBy, rules.length === 0 ? [say.noRule(ruleset)] : rules],
      [say.example, [JSON.stringify(exampleOf(fact), null, 1).replace(/\s+/g, " ")]],
    ],
    json: {
      name,
      about: scope,
      type,
      ...(unit === undefined ? {} : { unit }),
      ...(values === undefined ? {} : { values }),
      needs: lookups,
      ...(clock === undefined ? {} : { clock: clock.kind }),
      personal: isPersonal,
      description,
      readBy: rules,
    },
  };
}

/** A condition as one would write it. */
function exampleOf({ name, type, values = [] }: FactDefinition): JsonObject {
  switch (type) {
    case "boolean":
      return { fact: name, operator: "equal", value: true };
    case "number":
      return { fact: name, operator: "greaterThan", value: 0 };
    case "list":
      return { fact: name, operator: "contains", value: values[0] ?? "…" };
    case "object":
      return { fact: name, operator: "notEqual", value: null };
    case "text":
      return values.length > 1
        ? { fact: name, operator: "in", value: values.slice(0, 2) }
        : { fact: name, operator: "equal", value: values[0] ?? "…" };
  }
}

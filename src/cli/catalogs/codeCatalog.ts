import type { ExceptionCode } from "../../core/classify/exceptionCodes";
import { roles } from "../../core/decide/roles";
import type { CheckedRuleset } from "../../core/ruleset/CompiledRuleset";
import type { ClassifierRule, PolicyRule } from "../../core/ruleset/RulesetFile";
import type { Description } from "../../messages/describe";
import type { Catalog, CatalogEntry, Language } from "./Catalog";
import { exceptionToldTo, inBothLanguages } from "./toldTo";

const words = {
  en: {
    heads: ["code", "severity", "owner", "blocks", "rules", "meaning"],
    severity: "severity",
    owner: "owner",
    blocks: "blocks",
    nothing: "nothing",
    since: "since",
    replacedBy: "replaced by",
    raisedBy: "raised by",
    handledBy: "handled by",
    staff: "to staff",
    customer: "to customers",
    noRule: (ruleset: string) => `no rule of ${ruleset}`,
    noPolicy: (ruleset: string) => `no policy of ${ruleset}`,
  },
  zh: {
    heads: ["代码", "严重程度", "负责人", "阻止", "规则", "含义"],
    severity: "严重程度",
    owner: "负责人",
    blocks: "阻止",
    nothing: "无",
    since: "始于版本",
    replacedBy: "替代代码",
    raisedBy: "触发规则",
    handledBy: "处理策略",
    staff: "对员工",
    customer: "对客户",
    noRule: (ruleset: string) => `${ruleset} 中无规则触发`,
    noPolicy: (ruleset: string) => `${ruleset} 中无策略处理`,
  },
};

/** The exception codes a ruleset knows, its own included, with the rules that raise them and the policies for them. */
export function codeCatalog(ruleset: CheckedRuleset, language: Language): Catalog {
  return {
    kind: "exception code",
    heads: words[language].heads,
    entries: [...ruleset.codes.values()].map((code) => entryOf(code, ruleset, language)),
  };
}

function entryOf(each: ExceptionCode, ruleset: CheckedRuleset, language: Language): CatalogEntry {
  const say = words[language];
  const { code, severity, owner, blocks, title, since, replacedBy } = each;
  const raisedBy = ruleset.classifiers.filter((rule) => rule.code === code).map(({ name }) => name);
  const handledBy = ruleset.policies
    .filter((policy) => policy.codes === undefined || policy.codes.has(code))
    .map(({ name }) => name);
  const { classifiers = [], policies = [] } = ruleset.file;
  const rulesetName = ruleset.identity.name;
  const role = roles[owner];
  const [staff, customer] = (["staff", "customer"] as const).map((audience) =>
    inBothLanguages((each) => exceptionToldTo(audience, code, each)),
  );
  return {
    name: code,
    cells: [severity, owner, blocks.join(" "), String(raisedBy.length || ""), title[language]],
    description: title,
    details: [
      [say.severity, [severity]],
      [say.owner, [role === undefined ? owner : `${owner} (${role[language]})`]],
      [say.blocks, [blocks.length === 0 ? say.nothing : blocks.join(", ")]],
      [say.since, since === "" ? [] : [since]],
      [say.replacedBy, replacedBy === undefined ? [] : [replacedBy]],
      [say.raisedBy, raisedBy.length === 0 ? [say.noRule(rulesetName)] : described(raisedBy, classifiers)],
      [
        say.handledBy,
        handledBy.length === 0 ? [say.noPolicy(rulesetName)] : withActions(handledBy, policies),
      ],
      [say.staff, linesOf(exceptionToldTo("staff", code, language))],
      [say.customer, linesOf(exceptionToldTo("customer", code, language))],
    ],
    json: {
      code,
      severity,
      owner,
      blocks,
      title,
      since,
      ...(replacedBy === undefined ? {} : { replacedBy }),
      raisedBy,
      handledBy,
      ...(staff === undefined ? {} : { staff }),
      ...(customer === undefined ? {} : { customer }),
    },
  };
}

function linesOf(told: Description | undefined): readonly string[] {
  return told === undefined ? [] : [told.text, ...told.todo.map((step) => `- ${step}`)];
}

function described(names: readonly string[], rules: readonly ClassifierRule[]): readonly string[] {
  return names.map((name) => {
    const description = rules.find((rule) => rule.name === name)?.description;
    return description === undefined ? name : `${name}: ${description}`;
  });
}

function withActions(names: readonly string[], policies: readonly PolicyRule[]): readonly string[] {
  return names.map((name) => {
    const actions = policies.find((policy) => policy.name === name)?.event.params.actions ?? [];
    return actions.length === 0 ? name : `${name}: ${actions.map(({ type }) => type).join(", ")}`;
  });
}

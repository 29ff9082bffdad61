import { type ActionType, actionTypes } from "../../core/decide/actionTypes";
import type { CheckedRuleset } from "../../core/ruleset/CompiledRuleset";
import type { Catalog, CatalogEntry, Language } from "./Catalog";
import { ruleUses } from "./ruleUses";
import { actionToldTo, inBothLanguages } from "./toldTo";

const words = {
  en: {
    heads: ["action type", "required", "optional"],
    required: "required",
    optional: "optional",
    usedBy: "used by",
    staff: "to staff",
    customer: "to customers",
    example: "example",
    fromFact: (fact: string) => `filled from the fact ${fact}, where the policy can read it`,
    fromOwner: "the playbook's owner, unless it is given",
    noPolicy: (ruleset: string) => `no policy of ${ruleset}`,
    remark:
      "* is filled by itself where it can be; an action that lacks a required parameter is only proposed.",
  },
  zh: {
    heads: ["动作类型", "必填", "选填"],
    required: "必填",
    optional: "选填",
    usedBy: "使用策略",
    staff: "对员工",
    customer: "对客户",
    example: "示例",
    fromFact: (fact: string) => `默认取自事实 ${fact}（策略可读时）`,
    fromOwner: "默认为处理方案的负责人",
    noPolicy: (ruleset: string) => `${ruleset} 中无策略使用`,
    remark: "* 可自动填充；缺少必填参数的动作仅作为建议提出。",
  },
};

/** The vocabulary of actions, and which policies of a ruleset take them. */
export function actionCatalog(ruleset: CheckedRuleset, language: Language): Catalog {
  const { ofAction } = ruleUses(ruleset.file);
  const { name } = ruleset.identity;
  return {
    kind: "action type",
    heads: words[language].heads,
    entries: [...actionTypes.values()].map((each) =>
      entryOf(each, ofAction.get(each.type) ?? [], name, language),
    ),
    remark: words[language].remark,
  };
}

function entryOf(
  action: ActionType,
  policies: readonly string[],
  ruleset: string,
  language: Language,
): CatalogEntry {
  const say = words[language];
  const { type, required, optional, defaults } = action;
  const isFilled = (param: string): boolean => param === "role" || Object.hasOwn(defaults, param);
  const starred = (params: readonly string[]): string =>
    params.map((param) => (isFilled(param) ? `${param}*` : param)).join(" ");
  const longest = Math.max(...[...required, ...optional].map((param) => param.length));
  const explained = (params: readonly string[]): readonly string[] =>
    params.map((param) => {
      const fact = defaults[param];
      const source = fact !== undefined ? say.fromFact(fact) : param === "role" ? say.fromOwner : "";
      return source === "" ? param : `${param.padEnd(longest)}  ${source}`;
    });
  const given = required.filter((param) => !isFilled(param)).map((param) => `"${param}": …`);
  return {
    name: type,
    cells: [starred(required), starred(optional)],
    description: { en: actionToldTo("staff", type, "en").title, zh: actionToldTo("staff", type, "zh").title },
    details: [
      [say.required, explained(required)],
      [say.optional, explained(optional)],
      [say.usedBy, policies.length === 0 ? [say.noPolicy(ruleset)] : policies],
      [say.staff, [actionToldTo("staff", type, language).text]],
      [say.customer, [actionToldTo("customer", type, language).text]],
      [say.example, [`{ ${['"id": …', `"type": "${type}"`, ...given].join(", ")} }`]],
    ],
    json: {
      type,
      required,
      optional,
      defaults,
      usedBy: policies,
      staff: inBothLanguages((each) => actionToldTo("staff", type, each)) ?? {},
      customer: inBothLanguages((each) => actionToldTo("customer", type, each)) ?? {},
    },
  };
}

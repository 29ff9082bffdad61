import { describe, expect, it } from "vitest";
import { lookupsOf } from "../../src/cli/catalogs/lookupsOf";
import { catalog, type ExceptionCode, exceptionCodes, roles } from "../../src/core/index";
import type { ClassifierRule } from "../../src/core/ruleset/RulesetFile";
import { retail } from "../../src/rulesets/retail";
import { code, codes, table } from "./table";

const classifiers = retail.classifiers ?? [];
const policies = retail.policies ?? [];
const areas = [...new Set([...exceptionCodes.keys()].map(areaOf))];

const titles: Readonly<Record<string, string>> = {
  address: "Address · 地址",
  contact: "Contact · 联系方式",
  order: "Order · 订单",
  stock: "Stock · 库存",
  payment: "Payment · 支付",
  shipment: "Shipment · 配送",
  carrier: "Carrier · 承运商",
  promise: "Promise · 时效承诺",
  complaint: "Complaint · 投诉",
  process: "Process · 流程",
  facts: "Ignorance · 信息缺失",
};

function areaOf(name: string): string {
  return name.slice(0, name.indexOf("."));
}

/** Every fact that a condition names, in named conditions too. */
function factsIn(condition: unknown): readonly string[] {
  if (Array.isArray(condition)) return condition.flatMap(factsIn);
  if (typeof condition !== "object" || condition === null) return [];
  return Object.entries(condition).flatMap(([key, part]) => {
    if (key === "fact" && typeof part === "string") return [part];
    if (key === "condition" && typeof part === "string") return factsIn(retail.conditions?.[part]);
    return factsIn(part);
  });
}

function lookupsIn({ conditions }: ClassifierRule): readonly string[] {
  return factsIn(conditions).flatMap((name) => {
    const fact = catalog.get(name);
    return fact === undefined ? [] : lookupsOf(fact);
  });
}

function row({ code: name, severity, owner, blocks, waivable, title, since }: ExceptionCode): readonly string[] {
  const raising = classifiers.filter(({ event }) => event.type === name);
  const playbooks = policies.filter((policy) => policy.for?.includes(name));
  const actions = playbooks.flatMap(({ event }) => (event.params.actions ?? []).map(({ type }) => type));
  const owners = playbooks.flatMap(({ event }) => event.params.owner ?? []);
  return [
    `${code(name)}<br>${title.en} · ${title.zh}`,
    raising.map(({ forEach, description }) => `${description} (${forEach ?? "order"})`).join("<br>"),
    codes([...new Set(raising.flatMap(lookupsIn))].sort()),
    severity,
    [...new Set(owners.length > 0 ? owners : [owner])].map((each) => roles[each]?.en ?? each).join(", "),
    blocks.join(", "),
    waivable ? "" : "no",
    codes([...new Set(actions)]),
    since,
  ];
}

describe("docs/exceptions.md", () => {
  it("says what can be wrong: renew it with `npx vitest run --project unit test/docs -u`", async () => {
    expect(areas.filter((area) => titles[area] === undefined)).toEqual([]);
    const page = [
      "# Exceptions",
      "Made from the code and the ruleset `retail`: every exception code, when `retail` raises it (and about what), the lookups it asks before it can tell, and what it does about it. A ruleset can change severity, blocks, owner and actions: [rule files](rule-files.md). Somebody can decide to live with an exception unless `waivable` says no: [cases](cases.md). The texts for staff and customers are in [messages](messages.md).",
      ...areas.flatMap((area) => [
        `## ${titles[area]}`,
        table(
          ["code", "when", "looks up", "severity", "owner", "blocks", "waivable", "actions", "since"],
          [...exceptionCodes.values()].filter((each) => areaOf(each.code) === area).map(row),
        ),
      ]),
    ].join("\n\n");
    await expect(`${page}\n`).toMatchFileSnapshot("../../docs/exceptions.md");
  });

  it("leaves no code without a rule that raises it and a policy that sees to it", () => {
    const known = [...exceptionCodes.keys()];
    const raised = new Set(classifiers.map(({ event }) => event.type));
    const handled = new Set(policies.flatMap((policy) => policy.for ?? []));
    expect(known.filter((each) => !raised.has(each) || !handled.has(each))).toEqual([]);
  });
});

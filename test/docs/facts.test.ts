import { describe, expect, it } from "vitest";
import { lookupsOf } from "../../src/cli/catalogs/lookupsOf";
import { catalog, type FactDefinition } from "../../src/core/index";
import { code, codes, table } from "./table";

const facts = [...catalog.values()];
const scopes = [...new Set(facts.map(({ scope }) => scope))];

const titles: Readonly<Record<string, string>> = {
  order: "Of the order · 订单",
  line: "Of a line · 订单行",
  sku: "Of all lines of one SKU · 同一 SKU 的全部订单行",
  payment: "Of a payment · 支付",
  shipment: "Of a shipment · 包裹",
  carrier: "Of a carrier · 承运商",
  complaint: "Of a complaint · 投诉",
  request: "Of a buyer's request · 买家申请",
  unknown: "Of a fact that stayed unknown · 未知事实",
  exception: "Of an exception, for policies · 异常（供处置策略使用）",
};

function row(fact: FactDefinition): readonly string[] {
  const { name, type, values, clock, personal, description } = fact;
  const lookups = lookupsOf(fact);
  const notes = [
    ...(clock === undefined ? [] : [clock.kind]),
    ...(lookups.length === 0 ? [] : [`looks up ${codes(lookups)}`]),
    ...(personal === true ? ["personal"] : []),
  ];
  const shownType = values === undefined || values.length > 12 ? type : `${type}: ${codes(values)}`;
  return [code(name), shownType, notes.join(", "), description.en, description.zh];
}

describe("docs/facts.md", () => {
  it("says what can be asked: renew it with `npx vitest run --project unit test/docs -u`", async () => {
    expect(scopes.filter((scope) => titles[scope] === undefined)).toEqual([]);
    const page = [
      "# Facts",
      "Made from the code: everything a rule can ask, with what it is about. The unit is in the name. `elapsed` and `remaining` facts count with the clock, `from` facts become true at an instant. A fact that looks up is unknown until its lookup is answered. Personal values are redacted in evidence and traces: [privacy](privacy.md).",
      ...scopes.flatMap((scope) => [
        `## ${titles[scope]}`,
        table(
          ["fact", "type", "note", "meaning", "含义"],
          facts.filter((fact) => fact.scope === scope).map(row),
        ),
      ]),
    ].join("\n\n");
    await expect(`${page}\n`).toMatchFileSnapshot("../../docs/facts.md");
  });
});

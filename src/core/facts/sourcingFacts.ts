import { stockLookup } from "../lookups/stockLookup";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { isUnknown } from "../rules/unknown";
import { planReallocation } from "../shortage/planReallocation";
import { splitOrder } from "../shortage/splitOrder";
import { defineFact } from "./defineFact";
import type { FactContext, FactDefinition } from "./Fact";
import { knownUntil, nextParcelChange } from "./parcel";
import { type Sourcing, sourcingOf } from "./sourcing";

const needs = ({ lines }: OrderSnapshot) =>
  [...new Set(lines.filter(({ node }) => node === undefined).map(({ sku }) => sku))].map((sku) =>
    stockLookup.ask({ sku }),
  );

const changesAt = (context: FactContext<"order">) => nextParcelChange(context.order, knownUntil(context));

/** Who can fill what is still to be sourced: one node, only several together, or nobody. */
export const orderFillableBy = /* @__PURE__ */ defineFact({
  name: "order.fillableBy",
  scope: "order",
  type: "text",
  values: ["one_node", "several_nodes", "nobody"],
  description: {
    en: "Who can fill the units that have not left, of lines that name no node: one node, only several together, or nobody; absent when there are none.",
    zh: "未发出且未指定仓的数量由谁满足：单仓、仅多仓合计或均不能；没有时缺失。",
  },
  needs,
  derive: (context) => {
    const sourcing = sourcingOf(context);
    return isUnknown(sourcing) ? sourcing : fillableBy(sourcing);
  },
  changesAt,
});

/** Which node gives how much of which line, where several must; absent otherwise. */
export const orderSplitPlan = /* @__PURE__ */ defineFact({
  name: "order.splitPlan",
  scope: "order",
  type: "object",
  description: {
    en: "Which node gives how much of which line, in the fewest parcels, the node that gives most first: `groups` of `node` and `lines` (`lineId`, `quantity`). Absent unless only several nodes together can fill it.",
    zh: "多仓拆单方案（包裹最少）：groups 内为 node 与 lines（lineId、quantity），供货最多的仓在前；非多仓合计时缺失。",
  },
  needs,
  derive: (context) => {
    const sourcing = sourcingOf(context);
    if (isUnknown(sourcing)) return sourcing;
    if (fillableBy(sourcing) !== "several_nodes") return undefined;
    const { groups } = splitOrder(sourcing.lines, sourcing.stock);
    return { groups };
  },
  changesAt,
});

/** The moves between nodes after which one of them can send the order; absent unless only several nodes can fill it. */
export const orderReallocation = /* @__PURE__ */ defineFact({
  name: "order.reallocation",
  scope: "order",
  type: "object",
  description: {
    en: "The moves between nodes after which one of them can send the order in one parcel: `toNode` and `moves` (`sku`, `fromNode`, `toNode`, `quantity`), the fewest there are. Absent unless only several nodes can fill it, or where what is missing cannot be moved.",
    zh: "使单仓可整单发出的调拨方案：toNode 与 moves（sku、fromNode、toNode、quantity），次数最少；非多仓合计或无法调拨时缺失。",
  },
  needs,
  derive: (context) => {
    const sourcing = sourcingOf(context);
    if (isUnknown(sourcing)) return sourcing;
    if (fillableBy(sourcing) !== "several_nodes") return undefined;
    return planReallocation(sourcing.lines, sourcing.stock);
  },
  changesAt,
});

/** Facts about which nodes can fill the order. */
export const sourcingFacts: readonly FactDefinition[] = [orderFillableBy, orderSplitPlan, orderReallocation];

function fillableBy({ wanted, available, floating }: Sourcing): string | undefined {
  if (wanted.size === 0) return undefined;
  const demands = [...wanted];
  // Without any node, nothing says that what the order holds lies in several places.
  const nodes = available.size === 0 ? [new Map<string, number>()] : [...available.values()];
  const held = (sku: string) => floating.get(sku) ?? 0;
  const fillsAlone = nodes.some((bySku) =>
    demands.every(([sku, quantity]) => (bySku.get(sku) ?? 0) + held(sku) >= quantity),
  );
  if (fillsAlone) return "one_node";
  const fillTogether = demands.every(
    ([sku, quantity]) => nodes.reduce((sum, bySku) => sum + (bySku.get(sku) ?? 0), held(sku)) >= quantity,
  );
  return fillTogether ? "several_nodes" : "nobody";
}

import { itemLookup } from "../lookups/itemLookup";
import { stockLookup } from "../lookups/stockLookup";
import { transitKey, transitLookup } from "../lookups/transitLookup";
import type { OrderLine } from "../order/OrderLine";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { isUnknown } from "../rules/unknown";
import { rankSubstitutes } from "../shortage/rankSubstitutes";
import { type ShortageOption, shortageChoices } from "../shortage/ShortageOption";
import { shortageDeadline } from "../shortage/shortageDeadline";
import { formatInstant, parseInstant } from "../time/instants";
import { availableForLine, shipByTextOf, wantedBy } from "./availability";
import { defineFact } from "./defineFact";
import type { FactContext, FactDefinition } from "./Fact";
import { knownUntil, nextParcelChange } from "./parcel";
import { defaultOf, type Shortage, shortageOf } from "./shortage";

const needs = (_order: OrderSnapshot, { sku }: OrderLine) => [stockLookup.ask({ sku }), itemLookup.ask(sku)];

const needsWithTransit = (order: OrderSnapshot, line: OrderLine) => [
  ...needs(order, line),
  transitLookup.ask(transitKey(order)),
];

const changesAt = (context: FactContext<"line">) => nextParcelChange(context.order, knownUntil(context));

/** Units of the line that can leave as promised: what it wants, as far as stock goes. */
export const lineFillableQuantity = /* @__PURE__ */ defineFact({
  name: "line.fillableQuantity",
  scope: "line",
  type: "number",
  description: {
    en: "Units of the line that can leave as promised: what it wants, as far as stock goes.",
    zh: "该行可按承诺发出的数量：待发数量以可用库存为限。",
  },
  needs: (_order, { sku }) => [stockLookup.ask({ sku })],
  derive: (context) => {
    const wanted = wantedBy(context, [context.item]);
    if (wanted === 0) return 0;
    const available = availableForLine(context);
    return isUnknown(available) ? available : Math.min(wanted, available);
  },
  changesAt,
});

/** What could go instead of what is missing; absent where the line is not short, or nothing could. */
export const lineSubstitutes = /* @__PURE__ */ defineFact({
  name: "line.substitutes",
  scope: "line",
  type: "object",
  description: {
    en: "SKUs in stock that could go instead of what is missing, by the catalogue, the best first: `candidates` of `sku`, `quantity` (what it could take over alone) and `priceDeltaMinor`. Absent where the line is not short, or nothing could.",
    zh: "可替代缺货数量且有库存的 SKU（来自商品目录，优者在前）：candidates 内为 sku、quantity（可单独替代的数量）、priceDeltaMinor；不缺货或无可替代时缺失。",
  },
  needs,
  derive: (context) => {
    const shortage = shortageOf(context);
    if (isUnknown(shortage) || shortage === undefined) return shortage;
    const { openQuantity, availableQuantity, substitutes = [] } = shortage.situation;
    const candidates = rankSubstitutes(openQuantity - availableQuantity, substitutes);
    return candidates.length === 0 ? undefined : { candidates };
  },
  changesAt,
});

/** What can be done about the shortage, with quantities; absent where the line is not short. */
export const lineShortageOptions = /* @__PURE__ */ defineFact({
  name: "line.shortageOptions",
  scope: "line",
  type: "object",
  description: {
    en: "What can be done about the shortage: `options`, the choices, and `plans`, for each of them `shipQuantity`, `backorderQuantity`, `cancelQuantity` and `substitutes`, which add up to what is open, with `expectedAt` or `isOpenEnded`; `withoutSubstitutes` is the same without that choice. Absent where the line is not short.",
    zh: "缺货可选处理：options 为选项，plans 为各选项的 shipQuantity、backorderQuantity、cancelQuantity、substitutes（合计等于待发数量）及 expectedAt 或 isOpenEnded；withoutSubstitutes 为不含替换的同样内容。不缺货时缺失。",
  },
  needs,
  derive: (context) => {
    const shortage = shortageOf(context);
    if (isUnknown(shortage) || shortage === undefined) return shortage;
    const { options } = shortage;
    const others = options.filter(({ choice }) => choice !== "substitute");
    return { ...listed(options), withoutSubstitutes: listed(others) };
  },
  changesAt,
});

/** The choice to take when nobody decides; absent where the line is not short. */
export const lineShortageDefault = /* @__PURE__ */ defineFact({
  name: "line.shortageDefault",
  scope: "line",
  type: "text",
  values: shortageChoices,
  description: {
    en: "The choice to take when nobody decides, by the setting `stock.shortagePreference`, else by the rule of docs/shortage.md; absent where the line is not short.",
    zh: "无人决定时采用的缺货处理：先按设置 stock.shortagePreference，否则按 docs/shortage.md 的规则；不缺货时缺失。",
  },
  needs: needsWithTransit,
  derive: (context) => {
    const shortage = shortageOf(context);
    return isUnknown(shortage) || shortage === undefined ? shortage : defaultOf(context, shortage.options);
  },
  changesAt,
});

/** Until when the shortage must be decided; absent where the line is not short, or nothing is to come. */
export const lineShortageDeadline = /* @__PURE__ */ defineFact({
  name: "line.shortageDeadline",
  scope: "line",
  type: "text",
  description: {
    en: "Until when the shortage must be decided: ship-by, or once that is past, the arrival of what is missing; in UTC. Absent where the line is not short, or both are past or unknown.",
    zh: "缺货须在此前决定：最晚发货时间，过后为补足到货时间（UTC）；不缺货或均已过或未知时缺失。",
  },
  needs,
  derive: (context) => {
    const shortage = shortageOf(context);
    if (isUnknown(shortage) || shortage === undefined) return shortage;
    const deadline = shortageDeadline(formatInstant(context.now), deadlineTerms(context, shortage));
    return deadline && formatInstant(parseInstant(deadline));
  },
  changesAt: (context) => {
    const shortage = shortageOf(context);
    const { shipBy, expectedAt } =
      isUnknown(shortage) || shortage === undefined ? {} : deadlineTerms(context, shortage);
    const later = [shipBy, expectedAt]
      .map((instant) => (instant === undefined ? Number.POSITIVE_INFINITY : parseInstant(instant)))
      .filter((instant) => instant > context.now);
    return Math.min(changesAt(context), ...later);
  },
});

/** Units that leave later by the recommended choice; absent where the line is not short. */
export const lineBackorderQuantity = /* @__PURE__ */ defineFact({
  name: "line.backorderQuantity",
  scope: "line",
  type: "number",
  description: {
    en: "Units of the line that leave later by the recommended choice (`line.shortageDefault`); absent where the line is not short.",
    zh: "按推荐处理（line.shortageDefault）延后发出的数量；不缺货时缺失。",
  },
  needs: needsWithTransit,
  derive: (context) => {
    const shortage = shortageOf(context);
    if (isUnknown(shortage) || shortage === undefined) return shortage;
    const choice = defaultOf(context, shortage.options);
    if (isUnknown(choice)) return choice;
    return shortage.options.find((option) => option.choice === choice)?.backorderQuantity;
  },
  changesAt,
});

/** Facts about what can be done where a line is short. */
export const shortageFacts: readonly FactDefinition[] = [
  lineFillableQuantity,
  lineSubstitutes,
  lineShortageOptions,
  lineShortageDefault,
  lineShortageDeadline,
  lineBackorderQuantity,
];

function listed(options: readonly ShortageOption[]) {
  return { options: options.map(({ choice }) => choice), plans: options };
}

function deadlineTerms({ order, item }: FactContext<"line">, { situation }: Shortage) {
  return { shipBy: shipByTextOf(order, item), expectedAt: situation.expectedAt };
}

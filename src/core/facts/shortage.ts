import { itemLookup } from "../lookups/itemLookup";
import { transitKey, transitLookup } from "../lookups/transitLookup";
import { isUnknown, type UnknownValue, unknown } from "../rules/unknown";
import type { SubstituteOffer } from "../shortage/rankSubstitutes";
import { recommendedChoice } from "../shortage/recommendedChoice";
import type { ShortageChoice, ShortageOption } from "../shortage/ShortageOption";
import { type ShortageSituation, shortageOptions } from "../shortage/shortageOptions";
import { formatInstant, parseInstant } from "../time/instants";
import { millisecondsPer } from "../time/units";
import { availableForLine, availableInstead, wantedBy } from "./availability";
import type { FactContext } from "./Fact";
import { lateCover } from "./inboundFacts";
import { knownOrNone } from "./knownOrNone";

type LineContext = FactContext<"line">;

/** What can be done about a line that is short. */
export interface Shortage {
  readonly situation: ShortageSituation;
  readonly options: readonly ShortageOption[];
}

/** Reads what is to be known of a line that is short; `undefined` for one that is not. */
export function shortageOf(context: LineContext): Shortage | UnknownValue | undefined {
  const { order, item, lookup } = context;
  const openQuantity = wantedBy(context, [item]);
  if (openQuantity === 0) return undefined;
  const available = availableForLine(context);
  if (isUnknown(available)) return available;
  const availableQuantity = Math.floor(available);
  if (availableQuantity >= openQuantity) return undefined;
  const covered = lateCover(context);
  if (isUnknown(covered)) return covered;
  const found = knownOrNone(lookup(itemLookup, item.sku));
  if (isUnknown(found)) return found;
  const substitutes = substitutesFor(context, found?.substitutes ?? []);
  if (isUnknown(substitutes)) return substitutes;
  const situation: ShortageSituation = {
    openQuantity,
    availableQuantity,
    expectedAt: covered === undefined ? undefined : formatInstant(covered),
    isBoughtAgain: found?.status !== "discontinued",
    substitutes,
    otherOpenQuantity: wantedBy(
      context,
      order.lines.filter((line) => line !== item),
    ),
  };
  return { situation, options: shortageOptions(situation) };
}

/** The choice to take when nobody decides, by the house's preference and the promised delivery. */
export function defaultOf(
  context: LineContext,
  options: readonly ShortageOption[],
): ShortageChoice | UnknownValue | undefined {
  const { order, lookup } = context;
  const preference = context.setting("stock.shortagePreference") as readonly string[];
  const { deliverBy } = order.promise;
  const isExpected = options.some(({ expectedAt }) => expectedAt !== undefined);
  if (!isExpected || deliverBy === undefined) return recommendedChoice(options, { preference });
  const transit = knownOrNone(lookup(transitLookup, transitKey(order)));
  if (isUnknown(transit)) return transit;
  if (transit === undefined) return recommendedChoice(options, { preference });
  const hours = transit.processHours + transit.transitHours;
  const latestArrivalAt = formatInstant(parseInstant(deliverBy) - Math.round(hours * millisecondsPer.hours));
  return recommendedChoice(options, { preference, latestArrivalAt });
}

/** What there is of the SKUs that could go instead; those of which nobody knows the stock are left out. */
function substitutesFor(
  context: LineContext,
  named: readonly { readonly sku: string; readonly priceDeltaMinor: number }[],
): readonly SubstituteOffer[] | UnknownValue {
  const offers = new Map<string, SubstituteOffer>();
  const pending: UnknownValue["keys"][number][] = [];
  for (const { sku, priceDeltaMinor } of named) {
    if (sku === context.item.sku || offers.has(sku)) continue;
    const available = knownOrNone(availableInstead(context, sku));
    if (isUnknown(available)) pending.push(...available.keys);
    else if (available !== undefined) offers.set(sku, { sku, availableQuantity: available, priceDeltaMinor });
  }
  return pending.length > 0 ? unknown("pending", pending) : [...offers.values()];
}

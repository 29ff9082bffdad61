import type { Moment } from "../facts/Moment";
import { momentOf } from "../facts/Moment";
import { type Frame, openFrame } from "../facts/openFrame";
import { settingOf } from "../facts/settingOf";
import { SETTING_PREFIX } from "../facts/slotOf";

/** What a cap is counted over. */
export type CapName = "order" | "incident" | "customer";

/** How much may be given out of goodwill, minor units of one currency. */
export type Caps = Readonly<Record<CapName, number>>;

/**
 * The caps in force for offers in a currency, from the settings `compensation.maximumPer…Minor`. A cap that varies by
 * facts of the order is read as if the order were in that currency.
 */
export function capsFor(moment: Moment, currency: string): Caps {
  const order = { ...moment.order, currency };
  const there = currency === moment.order.currency ? moment : momentOf({ ...moment, order }, moment.now);
  const frame = openFrame(there, "order", there.order, { kind: "order" });
  return {
    order: readCap(there, frame, "compensation.maximumPerOrderMinor"),
    incident: readCap(there, frame, "compensation.maximumPerIncidentMinor"),
    customer: readCap(there, frame, "compensation.maximumPerCustomerMinor"),
  };
}

/** A ruleset compiled ahead of time has no slot for a setting that varies by nothing. */
function readCap(moment: Moment, frame: Frame, name: string): number {
  const slot = moment.program.slots.findIndex((each) => each.name === SETTING_PREFIX + name);
  return (slot < 0 ? settingOf(moment, name) : frame.read(slot)) as number;
}

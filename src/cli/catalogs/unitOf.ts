import type { FactDefinition } from "../../core/facts/Fact";
import type { Bilingual } from "./Catalog";

/** What a number counts: a word for programs, and in words for people. */
export interface Unit extends Bilingual {
  readonly word: string;
}

/** Facts carry their unit at the end of their name, apart from those that run with the clock. */
const units: readonly (readonly [name: RegExp, unit: Unit])[] = [
  [/Minor$/, { word: "minor", en: "minor units of the order's currency", zh: "订单币种的最小单位" }],
  [/Quantity$/, { word: "units", en: "units of the line, such as pieces", zh: "订单行的计量单位（如件）" }],
];

const clockUnits: Readonly<Record<string, Unit>> = {
  seconds: { word: "seconds", en: "seconds", zh: "秒" },
  minutes: { word: "minutes", en: "minutes", zh: "分钟" },
  hours: { word: "hours", en: "hours", zh: "小时" },
  days: { word: "days", en: "days", zh: "天" },
};

/**
 * What a fact's number counts; `undefined` for what is no number, or a bare count.
 *
 * @example
 * ```ts
 * unitOf(catalog.get("order.dueMinor"))?.en; // "minor units of the order's currency"
 * ```
 */
export function unitOf({ name, type, clock }: FactDefinition): Unit | undefined {
  if (clock !== undefined && clock.kind !== "from") return clockUnits[clock.unit];
  return type === "number" ? units.find(([pattern]) => pattern.test(name))?.[1] : undefined;
}

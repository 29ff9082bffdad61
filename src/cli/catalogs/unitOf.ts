import type { FactDefinition } from "../../core/facts/Fact";
import { type Unit, unitOfName } from "../../core/ruleset/lint/unitOf";
import type { Bilingual } from "./Catalog";

/** The units of numbers, in words. */
export const unitWords: Readonly<Record<Unit, Bilingual>> = {
  milliseconds: { en: "milliseconds", zh: "毫秒" },
  seconds: { en: "seconds", zh: "秒" },
  minutes: { en: "minutes", zh: "分钟" },
  hours: { en: "hours", zh: "小时" },
  days: { en: "days", zh: "天" },
  weeks: { en: "weeks", zh: "周" },
  minor: { en: "minor units of the order's currency", zh: "订单币种的最小单位" },
  pieces: { en: "a count", zh: "计数" },
};

/**
 * What a fact's number counts; `undefined` for what is no number.
 *
 * @example
 * ```ts
 * unitOf(catalog.get("order.dueMinor")); // "minor"
 * ```
 */
export function unitOf({ name, type, clock }: FactDefinition): Unit | undefined {
  if (clock !== undefined && clock.kind !== "from") return clock.unit;
  return type === "number" ? unitOfName(name) : undefined;
}

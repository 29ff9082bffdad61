import { nameKind } from "../../rules/jsonKinds";
import type { Operand } from "../../rules/plan";
import type { LintContext } from "./LintContext";

/** What a number counts. */
export type Unit = "seconds" | "minutes" | "hours" | "days" | "weeks" | "milliseconds" | "minor" | "pieces";

const WORDS: Readonly<Record<string, Unit>> = {
  milliseconds: "milliseconds",
  millis: "milliseconds",
  seconds: "seconds",
  minutes: "minutes",
  hours: "hours",
  days: "days",
  weeks: "weeks",
  minor: "minor",
  quantity: "pieces",
  count: "pieces",
  attempts: "pieces",
};

/** What a setting's `unit` may say besides. */
const ABBREVIATIONS: Readonly<Record<string, Unit>> = {
  ms: "milliseconds",
  s: "seconds",
  sec: "seconds",
  second: "seconds",
  min: "minutes",
  minute: "minutes",
  h: "hours",
  hour: "hours",
  d: "days",
  day: "days",
  week: "weeks",
  pieces: "pieces",
};

/** How each is written in a setting's `unit`. */
export const symbols: Readonly<Record<Unit, string>> = {
  milliseconds: "ms",
  seconds: "s",
  minutes: "min",
  hours: "h",
  days: "d",
  weeks: "weeks",
  minor: "minor",
  pieces: "pieces",
};

/** The unit that a name carries: at its end, or before `Since` and `Until`; none where it carries several. */
export function unitOfName(name: string): Unit | undefined {
  const last = name.slice(name.lastIndexOf(".") + 1);
  const words = last
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[\s_-]+/);
  const units = words.map((word) => (Object.hasOwn(WORDS, word) ? WORDS[word] : undefined));
  if (/^(since|until)$/.test(words[1] ?? "")) return units[0];
  return new Set(units.filter((unit) => unit !== undefined)).size === 1 ? units.at(-1) : undefined;
}

/** The unit that a setting declares; `undefined` for none, or one that is known to nobody here. */
export function declaredUnit(unit: unknown): Unit | undefined {
  const text = typeof unit === "string" ? unit.toLowerCase() : "";
  if (Object.hasOwn(WORDS, text)) return WORDS[text];
  return Object.hasOwn(ABBREVIATIONS, text) ? ABBREVIATIONS[text] : undefined;
}

/** What one side of a comparison counts, where its name or its declaration tells. */
export function unitOf(operand: Operand, { slots, merged }: LintContext): Unit | undefined {
  if (operand.kind === "constant") return undefined;
  if (operand.steps.length > 0) return undefined;
  const source = slots[operand.slot]?.source;
  if (source?.kind === "fact")
    return source.fact.type === "number" ? unitOfName(source.fact.name) : undefined;
  if (source === undefined || nameKind(source.setting.value) !== "a number") return undefined;
  const { name } = source.setting;
  return declaredUnit(merged.settings.get(name)?.json.unit) ?? unitOfName(name);
}

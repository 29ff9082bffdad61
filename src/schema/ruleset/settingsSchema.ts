import * as z from "zod";
import type { JsonValue } from "../../core/json";
import { nameKind } from "../../core/rules/jsonKinds";
import { builtinSettings } from "../../core/ruleset/builtinSettings";
import { capSettings } from "../../core/ruleset/settingProblem";
import { type JsonSchema, noted, notes, rewritten, when } from "./notes";
import { tiersSchema } from "./tiersSchema";
import type { Vocabulary } from "./Vocabulary";

const KINDS = ["boolean", "number", "string", "array", "object", "null"];
const LARGEST_BUILTIN = 1_000_000;
const LONGEST_PERIOD = 40_000;

/** The settings of a file, by name; the built-in ones keep their kind and range, and cannot vary by a fact. */
export function settingsSchema({ facts }: Vocabulary) {
  const texts = {
    unit: noted(z.string(), "Unit of the value: h, d, minor, …", "单位。").exactOptional(),
    why: noted(z.string(), "Why this value and no other.", "取值理由。").exactOptional(),
  };
  const steady = facts.filter(({ clock }) => clock?.kind !== "elapsed" && clock?.kind !== "remaining");
  const by = noted(
    z.partialRecord(z.enum(steady.map(({ name }) => name)), z.record(z.string(), z.unknown())),
    'Other values where a fact has a certain value: { "shipment.carrier": { "dhl": 48 } }.',
    "按事实取不同的值。",
  ).exactOptional();
  const standing = facts.filter(
    ({ scope, clock, changesAt, needs }) => scope === "order" && !clock && !changesAt && !needs,
  );
  const capBy = noted(
    z.partialRecord(z.enum(standing.map(({ name }) => name)), z.record(z.string(), capValue)),
    'Other values where a fact of the order has a certain value: { "order.currency": { "JPY": 800 } }.',
    "按订单事实取不同的值。",
  ).exactOptional();
  const byFor = (name: string) => (capSettings.includes(name) ? { by: capBy } : {});
  const setting = z.strictObject({ value: z.unknown(), ...texts, by }).refine(hasOneKind);
  notes.add(setting, { id: "setting" });
  rewritten(setting, (json) => ({ ...json, allOf: KINDS.map(sameKind) }));
  const builtins = Object.entries(builtinSettings).map(([name, { value, unit = "", why = "" }]) => {
    const schema = z.strictObject({ value: builtinValue(name, value), ...texts, ...byFor(name) });
    const shown = typeof value === "object" ? JSON.stringify(value) : `${value} ${unit}`.trim();
    return [name, noted(schema, `${shown}: ${why}.`, "内置设置。").exactOptional()];
  });
  return noted(
    z.object(Object.fromEntries(builtins)).catchall(setting),
    "Thresholds and choices; rules read them as the fact settings.<name>.",
    "阈值与选项，规则以 settings.<名称> 读取。",
  );
}

const capValue = z.int().min(0);

/** Which time zones there are is beyond a JSON Schema; it takes any text. */
function builtinValue(name: string, value: JsonValue): z.ZodType {
  if (name === "compensation.tiers") return tiersSchema();
  if (name === "compensation.periodDays") return z.number().min(1).max(LONGEST_PERIOD);
  if (capSettings.includes(name)) return capValue;
  if (name === "process.warnAtRatio") return z.number().gt(0).max(1);
  if (Array.isArray(value)) return z.array(z.string());
  return typeof value === "number" ? z.number().min(0).max(LARGEST_BUILTIN) : z.string();
}

function hasOneKind({
  value,
  by = {},
}: {
  value?: unknown;
  by?: Readonly<Record<string, object | undefined>>;
}): boolean {
  const kind = nameKind(value as JsonValue);
  return Object.values(by).every((table) =>
    Object.values(table ?? {}).every((each) => nameKind(each as JsonValue) === kind),
  );
}

function sameKind(type: string): JsonSchema {
  const values = { additionalProperties: { additionalProperties: { type } } };
  return when({ properties: { value: { type } } }, { properties: { by: values } });
}

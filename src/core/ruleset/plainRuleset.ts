import { compareText } from "../compareText";
import type { JsonObject, JsonValue } from "../json";
import { isObject } from "../rules/jsonKinds";
import { weekdays } from "../time/BusinessCalendar";
import { builtinSettings } from "./builtinSettings";
import { inlineConditions } from "./inlineConditions";
import type { RulesetFile } from "./RulesetFile";
import { playbookKeys } from "./readPlaybook";

/** How a ruleset is written plainly. */
export interface PlainRulesetOptions {
  /** Put named conditions where they are used and leave the section `conditions` out. @defaultValue false */
  readonly inline?: boolean;
}

const FILE_KEYS = [
  "name",
  "version",
  "description",
  "settings",
  "codes",
  "calendars",
  "conditions",
  "classifiers",
  "policies",
  "testDefaults",
  "tests",
];
const SETTING_KEYS = ["value", "unit", "why", "by"];
const CALENDAR_KEYS = ["timeZone", "hours", "holidays", "workdays"];
const RULE_KEYS = ["name", "description", "enabled", "priority", "forEach", "add", "onUnknown", "conditions"];
const CONDITION_KEYS = ["name", "priority", "fact", "path", "params", "operator", "value"];
const ACTION_KEYS = ["id", "type", "mode", "conditions", "dueWithin"];

/**
 * A ruleset as one plain rule file, which decides the same: `for` becomes a condition on `exception.code`, keys stand
 * in one order, settings, codes and named conditions by name. Rules keep their order, as it decides between equals,
 * and so do evidence and parameters, which are printed as they stand. Doing it twice changes nothing more.
 *
 * @param file with everything it extends merged in: the `file` of a compiled ruleset
 *
 * @example
 * ```ts
 * const plain = plainRuleset(compileRuleset(acme, { rulesets: { retail } }).file, { inline: true });
 * ```
 */
export function plainRuleset(file: RulesetFile, { inline = false }: PlainRulesetOptions = {}): JsonObject {
  const { settings, codes, calendars, conditions, classifiers, policies, ...rest } =
    file as unknown as JsonObject;
  const named = sorted(conditions);
  const plainCondition = (condition: JsonValue): JsonValue =>
    orderCondition(inline ? inlineConditions(condition, named) : condition);
  const written = {
    ...rest,
    ...section("settings", mapValues(withoutBuiltin(sorted(settings)), orderSetting)),
    ...section("codes", sorted(codes)),
    ...section("calendars", mapValues(sorted(calendars), orderCalendar)),
    ...section("conditions", inline ? {} : mapValues(named, orderCondition)),
    classifiers: listOf(classifiers).map((rule) => plainRule(rule, plainCondition)),
    policies: listOf(policies).map((rule) => plainRule(withCodeCondition(rule), plainCondition)),
  };
  return ordered(written, FILE_KEYS);
}

/** `for` as a condition: in front of a root `all`, else beside the root in a new one. */
function withCodeCondition({ for: codes, ...rule }: JsonObject): JsonObject {
  if (codes === undefined) return rule;
  const [first, ...others] = listOf(codes) as readonly JsonValue[];
  const isOne = first !== undefined && others.length === 0;
  const condition = {
    fact: "exception.code",
    operator: isOne ? "equal" : "in",
    value: isOne ? first : codes,
  };
  const { conditions = { all: [] } } = rule;
  const root = isObject(conditions) && Array.isArray(conditions.all) ? conditions : { all: [conditions] };
  return { ...rule, conditions: { ...root, all: [condition, ...listOf(root.all)] } };
}

function plainRule(rule: JsonObject, plainCondition: (condition: JsonValue) => JsonValue): JsonObject {
  const { conditions, event, ...rest } = rule;
  const { params, ...type } = event as JsonObject;
  const plain = {
    ...rest,
    conditions: plainCondition(conditions ?? { all: [] }),
    event: { ...type, ...(params === undefined ? {} : { params: plainParams(params, plainCondition) }) },
  };
  return ordered(plain, RULE_KEYS);
}

function plainParams(params: JsonValue, plainCondition: (condition: JsonValue) => JsonValue): JsonValue {
  if (!isObject(params)) return params;
  const { actions } = params;
  if (actions === undefined) return ordered(params, playbookKeys);
  const plain = listOf(actions).map((action) => {
    const { conditions } = action;
    const own = conditions === undefined ? {} : { conditions: plainCondition(conditions) };
    return ordered({ ...action, ...own }, ACTION_KEYS);
  });
  return ordered({ ...params, actions: plain }, playbookKeys);
}

function orderCondition(condition: JsonValue): JsonValue {
  if (!isObject(condition)) return condition;
  const parts: Record<string, JsonValue> = {};
  for (const kind of ["all", "any"]) {
    const list = condition[kind];
    if (Array.isArray(list)) parts[kind] = (list as readonly JsonValue[]).map(orderCondition);
  }
  if (condition.not !== undefined) parts.not = orderCondition(condition.not);
  return ordered({ ...condition, ...parts }, CONDITION_KEYS);
}

/** The first match of `by` wins, so what is in it keeps its order. */
function orderSetting(setting: JsonValue): JsonValue {
  return isObject(setting) ? ordered(setting, SETTING_KEYS) : setting;
}

function orderCalendar(calendar: JsonValue): JsonValue {
  if (!isObject(calendar)) return calendar;
  const { hours, workdays } = calendar;
  const sections = {
    ...(isObject(hours) ? { hours: ordered(hours, weekdays) } : {}),
    ...(workdays === undefined ? {} : { workdays: sorted(workdays) }),
  };
  return ordered({ ...calendar, ...sections }, CALENDAR_KEYS);
}

/** Without the settings that stand in every ruleset and that this one leaves as they are. */
function withoutBuiltin(settings: JsonObject): JsonObject {
  const own = Object.entries(settings).filter(([name, json]) => {
    const builtin = Object.hasOwn(builtinSettings, name) ? builtinSettings[name] : undefined;
    return JSON.stringify(orderSetting(json)) !== JSON.stringify(builtin);
  });
  return Object.fromEntries(own);
}

/** The keys named first, as far as they are there, then the others as they stand. */
function ordered(object: JsonObject, first: readonly string[]): JsonObject {
  const known = first.flatMap((key) => {
    const value = object[key];
    return Object.hasOwn(object, key) && value !== undefined ? [[key, value] as const] : [];
  });
  return { ...Object.fromEntries(known), ...object };
}

function sorted(section: JsonValue | undefined): JsonObject {
  const entries = isObject(section) ? Object.entries(section) : [];
  return Object.fromEntries(entries.sort(([a], [b]) => compareText(a, b)));
}

function mapValues(object: JsonObject, change: (value: JsonValue) => JsonValue): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

function section(name: string, content: JsonObject): JsonObject {
  return Object.keys(content).length === 0 ? {} : { [name]: content };
}

function listOf(value: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly JsonObject[]) : [];
}

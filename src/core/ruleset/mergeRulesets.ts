import type { JsonObject, JsonValue } from "../json";
import type { NamedConditions } from "../rules/compileCondition";
import { copyJson } from "../rules/copyJson";
import { type Issues, noSuch } from "../rules/Issues";
import { isObject, nameKind } from "../rules/jsonKinds";
import type { Limits } from "../rules/limits";
import { builtinSettings } from "./builtinSettings";
import { playbookKeys } from "./readPlaybook";
import { inside, type Place, readList, readObject, readText, readTexts, report } from "./shape";

/** A rule as it stands in a file, with its place. */
export interface PlacedRule {
  readonly json: JsonObject;
  readonly name: string;
  readonly path: string;
  /** How often the file was extended on the way to the outermost one: 0 for that one's own rules. */
  readonly depth: number;
}

/** A rule file with all it extends; what has the same name comes from the last. */
export interface MergedRuleset {
  readonly name: string;
  readonly version?: string;
  readonly settings: ReadonlyMap<string, { readonly json: JsonObject; readonly path: string }>;
  readonly codes: ReadonlyMap<string, { readonly json: JsonObject; readonly path: string }>;
  readonly calendars: ReadonlyMap<string, { readonly json: JsonValue; readonly path: string }>;
  readonly conditions: NamedConditions;
  readonly classifiers: readonly PlacedRule[];
  readonly policies: readonly PlacedRule[];
  /** Names of the settings that the outermost file did not bring. */
  readonly inheritedSettings: readonly string[];
  /** The outermost file, for its tests. */
  readonly own: JsonObject;
}

const FILE_KEYS = [
  "$schema",
  "name",
  "version",
  "description",
  "extends",
  "patch",
  "settings",
  "codes",
  "calendars",
  "conditions",
  "classifiers",
  "policies",
  "testDefaults",
  "tests",
];

const MAXIMUM_EXTENDS = 16;

/** How the command line tells paths from names. */
const PATH = /^(\.{0,2}|[A-Za-z]:)[/\\]/;

interface Layers {
  readonly settings: Map<string, { json: JsonObject; path: string }>;
  readonly codes: Map<string, { json: JsonObject; path: string }>;
  readonly calendars: Map<string, { json: JsonValue; path: string }>;
  readonly conditions: Map<string, { json: JsonValue; path: string }>;
  readonly classifiers: Map<string, PlacedRule>;
  readonly policies: Map<string, PlacedRule>;
  /** Names of the rulesets that are in; each counts once, so that a change on one way is not undone on another. */
  readonly merged: Set<string>;
  readonly inheritedSettings: string[];
}

/**
 * Reads a rule file and everything it extends, checked for shape. Paths of inherited parts begin with the name of
 * the file they stand in, as in `retail#/classifiers/3`.
 */
export function mergeRulesets(
  file: JsonObject,
  library: Readonly<Record<string, unknown>>,
  limits: Limits,
  issues: Issues,
): MergedRuleset {
  const layers: Layers = {
    settings: new Map(
      Object.entries(builtinSettings).map(([name, json]) => [
        name,
        { json: { ...json } as JsonObject, path: "" },
      ]),
    ),
    codes: new Map(),
    calendars: new Map(),
    conditions: new Map(),
    classifiers: new Map(),
    policies: new Map(),
    merged: new Set(),
    inheritedSettings: [],
  };
  addLayer(file, { issues, path: "" }, library, limits, layers, []);
  const name = readText(file.name, { issues, path: "/name" });
  if (name === "") issues.add("shape", "/name", "a rule file needs a name that is not empty");
  readList(file.tests, { issues, path: "/tests" });
  if (file.testDefaults !== undefined) readObject(file.testDefaults, { issues, path: "/testDefaults" });
  if (file.name === undefined) issues.add("shape", "", `a rule file needs a "name"`);
  const version = readText(file.version, { issues, path: "/version" });
  return {
    name: name ?? "",
    ...(version === undefined ? {} : { version }),
    settings: layers.settings,
    codes: layers.codes,
    calendars: layers.calendars,
    conditions: layers.conditions,
    classifiers: ownFirst(layers.classifiers),
    policies: ownFirst(layers.policies),
    inheritedSettings: layers.inheritedSettings,
    own: file,
  };
}

/** A file's own rules stand before those it extends: who builds on a ruleset wants to be heard first. */
function ownFirst(rules: ReadonlyMap<string, PlacedRule>): readonly PlacedRule[] {
  return [...rules.values()].sort((a, b) => a.depth - b.depth);
}

function addLayer(
  json: JsonObject,
  place: Place,
  library: Readonly<Record<string, unknown>>,
  limits: Limits,
  layers: Layers,
  enclosing: readonly string[],
): void {
  const file = readObject(json, place, FILE_KEYS);
  for (const key of ["$schema", "description"]) readText(file[key], inside(place, key));
  for (const [index, name] of readTexts(file.extends, inside(place, "extends")).entries()) {
    const at = inside(inside(place, "extends"), index);
    if (layers.merged.has(name) && !enclosing.includes(name)) continue;
    const base = readBase(name, at, library, limits, enclosing);
    layers.merged.add(name);
    if (base !== undefined)
      addLayer(base, { ...place, path: `${name}#` }, library, limits, layers, [...enclosing, name]);
  }
  if (enclosing.length === 0) layers.inheritedSettings.push(...layers.settings.keys());
  addSettings(file.settings, inside(place, "settings"), layers.settings);
  addNamed(file.codes, inside(place, "codes"), layers.codes);
  for (const section of ["calendars", "conditions"] as const) {
    const at = inside(place, section);
    const { [section]: content = {} } = file;
    for (const [name, json] of Object.entries(readObject(content, at))) {
      layers[section].set(name, { json, path: inside(at, name).path });
    }
  }
  addRules(file.classifiers, inside(place, "classifiers"), enclosing.length, layers.classifiers);
  addRules(file.policies, inside(place, "policies"), enclosing.length, layers.policies);
  if (file.patch !== undefined) patchRules(file.patch, inside(place, "patch"), layers);
}

function readBase(
  name: string,
  place: Place,
  library: Readonly<Record<string, unknown>>,
  limits: Limits,
  enclosing: readonly string[],
): JsonObject | undefined {
  if (enclosing.includes(name)) {
    report(
      place,
      "circular_extends",
      `rulesets extend each other in a circle: ${[...enclosing, name].join(" → ")}`,
    );
    return undefined;
  }
  if (enclosing.length >= MAXIMUM_EXTENDS) {
    report(place, "depth", `rulesets extend each other more than ${MAXIMUM_EXTENDS} deep`);
    return undefined;
  }
  if (!Object.hasOwn(library, name)) {
    const remedy = PATH.test(name)
      ? `there is no ruleset ${JSON.stringify(name)}; only the command line follows paths: read the file, and give it by this name in the option "rulesets"`
      : `${noSuch("ruleset", name, Object.keys(library))}; give it in the option "rulesets"`;
    report(place, "unknown_ruleset", remedy);
    return undefined;
  }
  const copy = copyJson(library[name], limits, place.issues, `${name}#`);
  return copy === undefined ? undefined : readObject(copy, place);
}

/** A setting keeps the kind of value that the rules which read it were written for. */
function addSettings(
  value: JsonValue | undefined,
  place: Place,
  into: Map<string, { json: JsonObject; path: string }>,
): void {
  for (const [name, json] of Object.entries(value === undefined ? {} : readObject(value, place))) {
    const at = inside(place, name);
    const inherited = into.get(name)?.json.value;
    const { value: own } = isObject(json) ? json : {};
    if (!isObject(json)) {
      report(at, "shape", `must be an object; write { "value": ${JSON.stringify(json)} }`);
    } else if (inherited !== undefined && own !== undefined && nameKind(own) !== nameKind(inherited)) {
      const message = `must be ${nameKind(inherited)} like ${JSON.stringify(inherited)}, not ${nameKind(own)}`;
      report(inside(at, "value"), "unfit_value", message);
    } else {
      into.set(name, { json, path: at.path });
      continue;
    }
    // The name is known all the same, so that its readers are not blamed too.
    if (!into.has(name)) into.set(name, { json: { value: null }, path: at.path });
  }
}

function addNamed(
  value: JsonValue | undefined,
  place: Place,
  into: Map<string, { json: JsonObject; path: string }>,
): void {
  if (value === undefined) return;
  for (const [name, json] of Object.entries(readObject(value, place))) {
    const at = inside(place, name);
    into.set(name, { json: readObject(json, at), path: at.path });
  }
}

function addRules(
  value: JsonValue | undefined,
  place: Place,
  depth: number,
  into: Map<string, PlacedRule>,
): void {
  const own = new Set<string>();
  for (const [index, rule] of readList(value, place).entries()) {
    const at = inside(place, index);
    const json = readObject(rule, at);
    const name = readText(json.name, inside(at, "name"));
    if (name === undefined) {
      if (json.name === undefined) report(at, "shape", `a rule needs a "name"`);
      continue;
    }
    if (own.has(name))
      report(
        inside(at, "name"),
        "duplicate_name",
        `the name ${JSON.stringify(name)} is taken by an earlier rule`,
      );
    own.add(name);
    into.set(name, { json, name, path: at.path, depth });
  }
}

const RULE_PATCH_KEYS = ["enabled", "priority"];
const CLASSIFIER_PARAM_KEYS = ["severity", "blocks", "evidence", "field"];

function patchRules(value: JsonValue, place: Place, layers: Layers): void {
  for (const [name, change] of Object.entries(readObject(value, place))) {
    const at = inside(place, name);
    const isPolicy = !layers.classifiers.has(name);
    const rules = isPolicy ? layers.policies : layers.classifiers;
    const rule = rules.get(name);
    if (rule === undefined) {
      report(
        at,
        "unknown_rule",
        noSuch("rule", name, [...layers.classifiers.keys(), ...layers.policies.keys()]),
      );
      continue;
    }
    const known = [...RULE_PATCH_KEYS, ...(isPolicy ? playbookKeys : CLASSIFIER_PARAM_KEYS)];
    const patch = Object.entries(readObject(change, at, known)).filter(([key]) => known.includes(key));
    rules.set(name, { ...rule, json: patchRule(rule.json, patch) });
  }
}

function patchRule(rule: JsonObject, entries: readonly (readonly [string, JsonValue])[]): JsonObject {
  const top = Object.fromEntries(entries.filter(([key]) => RULE_PATCH_KEYS.includes(key)));
  const params = Object.fromEntries(entries.filter(([key]) => !RULE_PATCH_KEYS.includes(key)));
  const event = (rule.event ?? {}) as JsonObject;
  return {
    ...rule,
    ...top,
    event: { ...event, params: { ...((event.params ?? {}) as JsonObject), ...params } },
  };
}

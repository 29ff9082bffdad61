import type { FactDefinition } from "../facts/Fact";
import { noSuchFact } from "../facts/noSuchFact";
import type { CompiledSetting, Program, Slot } from "../facts/Program";
import type { Scope } from "../facts/scopes";
import { SETTING_PREFIX, slotOfFact, slotOfSetting } from "../facts/slotOf";
import type { JsonObject, JsonValue } from "../json";
import type { FactScope } from "../rules/compileCondition";
import { type Issues, noSuch } from "../rules/Issues";
import { nameKind } from "../rules/jsonKinds";
import { builtinProblem, builtinSettings } from "./builtinSettings";
import { capSettings } from "./settingProblem";
import { inside, type Place, readObject, readText, report } from "./shape";

const SETTING_KEYS = ["value", "unit", "why", "by"];

/** Gives out slots for facts and settings as rules ask for them. */
export interface ProgramBuilder {
  /** The scope of facts a rule may use: the order's, and those of the scopes given. */
  scopeFor(allowed: readonly Scope[], issues: Issues, rule: string): FactScope;
  /** Settings that no rule read so far. */
  unreadSettings(): readonly string[];
  /** True when a fact of that name exists in one of the scopes. */
  has(name: string, allowed: readonly Scope[]): boolean;
  build(): Pick<Program, "slots" | "settings">;
}

/** Starts a program over a catalog and the settings of a ruleset. */
export function buildProgram(
  catalog: ReadonlyMap<string, FactDefinition>,
  declarations: ReadonlyMap<string, { readonly json: JsonObject; readonly path: string }>,
  issues: Issues,
): ProgramBuilder {
  const slots: Slot[] = [];
  const numbers = new Map<string, number>();
  const settings = new Map<string, JsonValue>();
  const names = [...catalog.keys(), ...[...declarations.keys()].map((name) => SETTING_PREFIX + name)];

  const add = (slot: Slot): number => {
    const number = slots.push(slot) - 1;
    numbers.set(slot.name, number);
    return number;
  };
  const read = new Set<string>();
  const factSlot = (name: string): number | undefined => {
    const fact = catalog.get(name);
    return fact && (numbers.get(name) ?? add(slotOfFact(fact)));
  };
  for (const [name, { json, path }] of declarations) {
    const setting = readSetting(name, json, { issues, path }, factSlot, slots, [...catalog.keys()]);
    settings.set(name, setting.value);
    add(slotOfSetting(setting, slots));
  }

  return {
    unreadSettings: () => [...declarations.keys()].filter((name) => !read.has(SETTING_PREFIX + name)),
    has: (name, allowed) => isAllowed(catalog.get(name)?.scope, allowed),
    scopeFor: (allowed, ruleIssues, rule) => ({
      slotOf(name, path) {
        const number = numbers.get(name) ?? factSlot(name);
        read.add(name);
        if (number === undefined) {
          const kind = name.startsWith(SETTING_PREFIX) ? "setting" : "fact";
          const problem = kind === "fact" ? noSuchFact(name, names) : noSuch(kind, name, names);
          ruleIssues.add(`unknown_${kind}`, path, problem, rule);
          return undefined;
        }
        const { scope } = slots[number] as Slot;
        if (isAllowed(scope, allowed)) return number;
        ruleIssues.add("out_of_scope", path, wordOutOfScope(name, scope, allowed), rule);
        return undefined;
      },
      shapeOf(slot) {
        const { source } = slots[slot] as Slot;
        return source.kind === "fact" ? source.fact : undefined;
      },
      clockOf: (slot) => (slots[slot] as Slot).clock,
    }),
    build: () => ({ slots: [...slots], settings }),
  };
}

function isAllowed(scope: Scope | undefined, allowed: readonly Scope[]): boolean {
  return scope === "order" || (scope !== undefined && allowed.includes(scope));
}

function wordOutOfScope(name: string, scope: Scope, allowed: readonly Scope[]): string {
  const fact = `${JSON.stringify(name)} is about one ${scope}`;
  if (scope === "exception") return `${fact}; only policies have it`;
  const here = allowed.filter((each) => each !== "order" && each !== "exception");
  const remedy = allowed.includes("exception")
    ? `a policy has it when every classifier of its codes says "forEach": "${scope}"`
    : `say "forEach": "${scope}"`;
  return here.length === 0
    ? `${fact}; ${remedy}`
    : `${fact}, this rule about one ${here.join(" or ")}; ${remedy}`;
}

function readSetting(
  name: string,
  json: JsonObject,
  place: Place,
  factSlot: (name: string) => number | undefined,
  slots: readonly Slot[],
  names: readonly string[],
): CompiledSetting {
  readObject(json, place, SETTING_KEYS);
  readText(json.unit, inside(place, "unit"));
  readText(json.why, inside(place, "why"));
  const { value } = json;
  if (value === undefined) {
    report(place, "shape", `a setting needs a "value"`);
    // The name is known all the same, so that its readers are not blamed too.
    return { name, value: null, by: [] };
  }
  const problem = builtinProblem(name, value);
  if (problem !== undefined) report(inside(place, "value"), "unfit_value", problem);
  const isCap = capSettings.includes(name);
  if (json.by !== undefined && Object.hasOwn(builtinSettings, name) && !isCap) {
    report(
      inside(place, "by"),
      "unfit_value",
      "this setting is read outside of rules and cannot vary by a fact",
    );
  }
  const by: { slot: number; values: ReadonlyMap<string, JsonValue> }[] = [];
  const byPlace = inside(place, "by");
  for (const [fact, table] of Object.entries(json.by === undefined ? {} : readObject(json.by, byPlace))) {
    const at = inside(byPlace, fact);
    const slot = factSlot(fact);
    if (slot === undefined) report(at, "unknown_fact", noSuchFact(fact, names));
    else if (slots[slot]?.clock === "running") {
      report(
        at,
        "unfit_value",
        `a setting cannot vary by ${JSON.stringify(fact)}, which runs with the clock`,
      );
    } else if (isCap && (slots[slot]?.scope !== "order" || slots[slot]?.clock !== "none")) {
      report(
        at,
        "unfit_value",
        "a cap can vary only by facts that stand in the order, such as order.currency",
      );
    } else {
      const values = Object.entries(readObject(table, at));
      for (const [key, each] of values) {
        const unfit =
          nameKind(each) === nameKind(value)
            ? isCap && builtinProblem(name, each)
            : `must be ${nameKind(value)} like "value"`;
        if (unfit) report(inside(at, key), "unfit_value", unfit);
      }
      by.push({ slot, values: new Map(values) });
    }
  }
  const scopes = new Set(by.map(({ slot }) => slots[slot]?.scope).filter((scope) => scope !== "order"));
  if (scopes.size > 1)
    report(
      byPlace,
      "out_of_scope",
      `a setting can vary by facts of one kind of item, not of ${[...scopes].join(" and ")}`,
    );
  return { name, value, by };
}

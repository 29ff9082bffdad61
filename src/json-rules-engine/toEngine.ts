import { type Almanac, Engine, type RuleProperties, type TopLevelCondition } from "json-rules-engine";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import { requireOptions } from "../core/errors/requireOptions";
import type { Frame } from "../core/facts/openFrame";
import type { Slot } from "../core/facts/Program";
import { type ItemScope, itemScopes } from "../core/facts/scopes";
import { noSuch } from "../core/rules/Issues";
import type { Condition } from "../core/rules/Rule";
import type { CheckedRuleset } from "../core/ruleset/CompiledRuleset";
import { addOperators } from "./addOperators";
import { ITEM } from "./engineItems";
import { engineResolver } from "./engineResolver";

/** Which classifiers an engine gets. */
export interface ToEngineOptions {
  /** `order` for those without `forEach`, or the word that stands in their `forEach`. */
  readonly scope: "order" | ItemScope;
}

/**
 * A json-rules-engine `Engine` with the classifiers of one scope, their named conditions, and every fact they may read.
 * Run it with what `engineItems` gives, once an item; what you give besides replaces a fact of the same name. An event
 * has the exception's code as type, and the params as they stand in the rule file.
 *
 * It reads paths by this library's own resolver, and compares by this library's operators, so that an operand of a wrong
 * kind never holds and never throws. json-rules-engine has two truth values: where a fact is unknown a comparison fails
 * there, and `not` of it holds. `runOnEngine` tells these rules apart.
 *
 * @param ruleset what `compileRuleset` gives; a ruleset compiled ahead of time has no rule file to give the engine
 * @throws OrderTriageError `no_rule_file` for a ruleset compiled ahead of time; a run rejects with `fact_missing` where a
 * fact is read and no item is given
 * @example
 * ```ts
 * const engine = toEngine(ruleset, { scope: "shipment" });
 * engine.on("shipment.stalled", (params) => log(params));
 * for (const { facts } of engineItems(ruleset, input, "shipment")) await engine.run(facts);
 * ```
 */
export function toEngine(ruleset: CheckedRuleset, options: ToEngineOptions): Engine {
  requireOptions(options, ["scope"], "toEngine");
  const { scope } = options;
  if (ruleset?.program === undefined) {
    const message = "give toEngine what compileRuleset returns, not the rule file itself";
    throw new OrderTriageError("not_compiled", message);
  }
  if (ruleset.file === undefined) {
    const message =
      "a ruleset compiled ahead of time has no rule file; give toEngine what compileRuleset returns";
    throw new OrderTriageError("no_rule_file", message);
  }
  requireScope(scope);
  const engine = new Engine([], { pathResolver: engineResolver() });
  // An event called "error" makes an emitter without a listener for it throw.
  engine.on("error", () => {});
  const rules = ruleset.classifiers.filter((rule) => rule.scope === scope);
  addOperators(
    engine,
    rules.map(({ root }) => root),
  );
  engine.addFact(ITEM, undefined);
  ruleset.program.slots.forEach((slot, index) => {
    if (slot.scope === "order" || slot.scope === scope) engine.addFact(slot.name, readerOf(slot, index));
  });
  for (const [name, condition] of Object.entries(ruleset.file.conditions ?? {})) {
    engine.setCondition(name, topLevel(condition));
  }
  const sources = new Map(ruleset.file.classifiers?.map((rule) => [rule.name, rule]));
  for (const { name, priority } of rules) {
    const source = sources.get(name);
    if (source !== undefined) {
      const { conditions, event } = copy(source);
      engine.addRule({ name, priority, conditions, event } as RuleProperties);
    }
  }
  return engine;
}

function requireScope(scope: string): void {
  const scopes: readonly string[] = ["order", ...itemScopes];
  if (scopes.includes(scope)) return;
  throw new OrderTriageError("invalid_options", `toEngine: ${noSuch("scope", String(scope), scopes)}`, {
    path: "/scope",
  });
}

/** Reads one fact from the item of the run; a setting that varies by nothing needs none. */
function readerOf({ name, source }: Slot, index: number) {
  return async (_: unknown, almanac: Almanac): Promise<unknown> => {
    const frame = await almanac.factValue<Frame | undefined>(ITEM);
    if (frame !== undefined) return frame.read(index);
    if (source.kind === "setting" && source.setting.by.length === 0) return source.setting.value;
    const message = `the fact "${name}" is not given; run the engine with what engineItems gives, or give the fact itself`;
    throw new OrderTriageError("fact_missing", message);
  };
}

/** json-rules-engine takes no bare comparison for a named condition. */
function topLevel(condition: Condition): TopLevelCondition {
  const own = copy(condition);
  return ("fact" in own ? { all: [own] } : own) as TopLevelCondition;
}

/** json-rules-engine writes to the rules it is given; the ruleset's are frozen. */
function copy<T>(json: T): T {
  return structuredClone(json);
}

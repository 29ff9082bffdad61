import { Engine, type RuleProperties } from "json-rules-engine";
import { parsePath, resolvePath } from "../../src/core/rules/path";
import type { Condition, LeafCondition, RuleEvent } from "../../src/core/rules/Rule";
import type { RulesCase } from "../arbitraries/rules";

/** What json-rules-engine answered, and whether it met a point where this library differs on purpose. */
export interface OracleAnswer {
  readonly events: readonly RuleEvent[];
  /** Name of the documented difference that was met; see docs/rules.md. */
  readonly difference: string | undefined;
}

/** Told of every comparison json-rules-engine makes. */
export type ComparisonObserver = (operator: string, factValue: unknown, value: unknown) => void;

/** Asks the real json-rules-engine. */
export async function askOracle(
  each: RulesCase,
  observe: ComparisonObserver = () => {},
): Promise<OracleAnswer> {
  let difference: string | undefined;
  const engine = new Engine([], { replaceFactsInEventParams: true });
  watch(engine, observe, (met) => {
    difference ??= met;
  });
  for (const [name, condition] of Object.entries(each.conditions))
    engine.setCondition(name, condition as never);
  for (const rule of each.rules) engine.addRule(structuredClone(rule) as RuleProperties);
  const leaves = [...each.rules.map((rule) => rule.conditions), ...Object.values(each.conditions)].flatMap(
    leavesOf,
  );
  for (const leaf of leaves) difference ??= pathDifference(leaf, each.facts);
  try {
    const { events } = await engine.run({ ...each.facts });
    return { events: events as readonly RuleEvent[], difference };
  } catch (error) {
    // It throws where an operand is of the wrong kind; the watcher has told which difference that is.
    if (difference === undefined) throw error;
    return { events: [], difference };
  }
}

type Callback = (factValue: unknown, value: unknown, next?: unknown) => boolean;

/** The engine's tables; what they hold is shared by all engines, so entries are replaced and never changed. */
interface OperatorTables {
  readonly operators: Map<string, { readonly name: string; evaluate: Callback }>;
  readonly decorators: Map<string, { readonly cb: Callback }>;
}

function watch(engine: Engine, observe: ComparisonObserver, met: (difference: string) => void): void {
  const tables = (engine as unknown as { operators: OperatorTables }).operators;
  for (const [name, operator] of [...tables.operators]) {
    tables.operators.set(name, {
      name,
      evaluate(factValue, value) {
        observe(name, factValue, value);
        const difference = operandDifference(name, factValue, value);
        if (difference === undefined) return operator.evaluate(factValue, value);
        met(difference);
        return false;
      },
    });
  }
  for (const name of ["someValue", "everyValue"]) {
    const decorator = tables.decorators.get(name);
    if (decorator === undefined) throw new Error(`json-rules-engine has no decorator ${name}`);
    const cb: Callback = (factValue, value, next) => {
      if (Array.isArray(value)) return decorator.cb(factValue, value, next);
      met("list-operand");
      return false;
    };
    tables.decorators.set(name, Object.create(decorator, { cb: { value: cb } }) as { readonly cb: Callback });
  }
}

const ORDERING = /^(less|greater)Than/;

function operandDifference(operator: string, factValue: unknown, value: unknown): string | undefined {
  if ((operator === "in" || operator === "notIn") && !Array.isArray(value)) return "list-operand";
  if (!ORDERING.test(operator)) return undefined;
  const isPlain = (operand: unknown) => ["number", "string", "bigint"].includes(typeof operand);
  const passes = Number.parseFloat(factValue as string).toString() !== "NaN";
  return passes && !(isPlain(factValue) && isPlain(value)) ? "ordering-operand" : undefined;
}

function pathDifference(leaf: LeafCondition, facts: Readonly<Record<string, unknown>>): string | undefined {
  const { value } = leaf;
  const reference = typeof value === "object" && value !== null && "fact" in value ? value : undefined;
  return (
    onePathDifference(leaf.path, facts[leaf.fact]) ??
    (reference && onePathDifference(reference.path as string | undefined, facts[reference.fact as string]))
  );
}

function onePathDifference(path: string | undefined, value: unknown): string | undefined {
  if (path === undefined) return undefined;
  if (typeof value !== "object" || value === null)
    return value === undefined ? undefined : "path-into-scalar";
  const steps = parsePath(path);
  if ("problem" in steps) throw new Error(`the generator wrote the path ${path}`);
  const found = resolvePath(value, steps);
  return path.includes("[*]") && Array.isArray(found) && found.length === 0 ? "empty-every" : undefined;
}

function leavesOf(condition: Condition): LeafCondition[] {
  if ("all" in condition) return condition.all.flatMap(leavesOf);
  if ("any" in condition) return condition.any.flatMap(leavesOf);
  if ("not" in condition) return leavesOf(condition.not);
  return "fact" in condition ? [condition] : [];
}

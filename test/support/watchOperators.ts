/** What one rule compared in one run. */
export interface Watch {
  /** Name of the documented difference that was met first; see docs/rules.md. */
  readonly difference: string | undefined;
  /** Operator, fact value and value of every comparison. */
  readonly comparisons: readonly (readonly [string, unknown, unknown])[];
}

type Callback = (factValue: unknown, value: unknown, next?: unknown) => unknown;

interface EngineOperator {
  readonly name: string;
  evaluate: Callback;
}

/** json-rules-engine's table of operators and decorators. */
export interface OperatorTables {
  readonly operators: ReadonlyMap<string, EngineOperator>;
  readonly decorators: ReadonlyMap<string, { readonly cb: Callback }>;
}

/** A table like the one given, whose operators write down what they are asked and answer by the documented difference. */
export function watchOperators(original: OperatorTables): {
  readonly tables: OperatorTables;
  readonly watch: Watch;
  reset(): void;
} {
  const watch = {
    difference: undefined as string | undefined,
    comparisons: [] as [string, unknown, unknown][],
  };
  const operators = new Map<string, EngineOperator>();
  for (const [name, operator] of original.operators) {
    const evaluate: Callback = (factValue, value) => {
      watch.comparisons.push([name, factValue, value]);
      const { holds, difference } = judge(operator, factValue, value);
      watch.difference ??= difference;
      return holds;
    };
    operators.set(name, { name, evaluate });
  }
  const decorators = new Map(original.decorators);
  for (const name of ["someValue", "everyValue"]) {
    const decorator = decorators.get(name);
    if (decorator === undefined) throw new Error(`json-rules-engine has no decorator ${name}`);
    const cb: Callback = (factValue, value, next) => {
      if (Array.isArray(value)) return decorator.cb(factValue, value, next);
      watch.difference ??= "list-operand";
      return false;
    };
    decorators.set(name, Object.create(decorator, { cb: { value: cb } }) as { readonly cb: Callback });
  }
  const tables = Object.create(Object.getPrototypeOf(original) as object, {
    operators: { value: operators },
    decorators: { value: decorators },
  }) as OperatorTables;
  return {
    tables,
    watch,
    reset() {
      watch.difference = undefined;
      watch.comparisons = [];
    },
  };
}

/** What the operator says; a difference only where this library says another thing. */
function judge(
  operator: EngineOperator,
  factValue: unknown,
  value: unknown,
): { readonly holds: unknown; readonly difference?: string } {
  const difference = operandDifference(operator.name, factValue, value);
  let holds: unknown;
  try {
    holds = operator.evaluate(factValue, value);
  } catch (error) {
    if (difference === undefined) throw error;
    return { holds: false, difference };
  }
  if (difference !== undefined) return { holds: false, ...(holds === false ? {} : { difference }) };
  return { holds, ...(holds && holds !== true ? { difference: "truthy-operator" } : {}) };
}

/** The difference that operands of a wrong kind can make: here they never hold. */
function operandDifference(operator: string, factValue: unknown, value: unknown): string | undefined {
  if (operator === "in" || operator === "notIn") return Array.isArray(value) ? undefined : "list-operand";
  if (!/^(less|greater)Than/.test(operator)) return undefined;
  const isPlain = (operand: unknown) => ["number", "string", "bigint"].includes(typeof operand);
  return isPlain(factValue) && isPlain(value) ? undefined : "ordering-operand";
}

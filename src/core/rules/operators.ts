/** Compares a fact's value with a condition's value; the condition holds only on `true`. */
export type Operator = (factValue: unknown, value: unknown) => boolean;

/** Nobody needs more, and each costs time to find. */
const MAXIMUM_DECORATORS = 8;

type Decorator = (next: Operator) => Operator;

/** True for what the four ordering operators can order: numbers, big integers and text that starts like a number. */
function isOrderable(value: unknown): value is number | bigint | string {
  if (typeof value === "number") return !Number.isNaN(value);
  if (typeof value === "string") return !Number.isNaN(Number.parseFloat(value));
  return typeof value === "bigint";
}

function isComparand(value: unknown): value is number | bigint | string {
  return typeof value === "number" || typeof value === "string" || typeof value === "bigint";
}

/** The ten operators of the dialect. An operand of the wrong kind never holds and never throws. */
const operators: ReadonlyMap<string, Operator> = /* @__PURE__ */ new Map<string, Operator>([
  ["equal", (a, b) => a === b],
  ["notEqual", (a, b) => a !== b],
  ["in", (a, b) => Array.isArray(b) && b.indexOf(a) > -1],
  ["notIn", (a, b) => Array.isArray(b) && b.indexOf(a) === -1],
  ["contains", (a, b) => Array.isArray(a) && a.indexOf(b) > -1],
  ["doesNotContain", (a, b) => Array.isArray(a) && a.indexOf(b) === -1],
  ["lessThan", (a, b) => isOrderable(a) && isComparand(b) && a < b],
  ["lessThanInclusive", (a, b) => isOrderable(a) && isComparand(b) && a <= b],
  ["greaterThan", (a, b) => isOrderable(a) && isComparand(b) && a > b],
  ["greaterThanInclusive", (a, b) => isOrderable(a) && isComparand(b) && a >= b],
]);

/** Whether the answer for some element is the one asked for; like `some` and `every`, holes are passed over. */
function hasElement(list: readonly unknown[], value: unknown, next: Operator, answer: boolean): boolean {
  for (let index = 0; index < list.length; index += 1) {
    const element = list[index];
    if (element === undefined && !(index in list)) continue;
    if (next(element, value) === answer) return true;
  }
  return false;
}

/** The six decorators of the dialect. */
const decorators: ReadonlyMap<string, Decorator> = /* @__PURE__ */ new Map<string, Decorator>([
  ["someFact", (next) => (a, b) => Array.isArray(a) && hasElement(a, b, next, true)],
  ["everyFact", (next) => (a, b) => Array.isArray(a) && !hasElement(a, b, next, false)],
  ["someValue", (next) => (a, b) => Array.isArray(b) && b.some((element) => next(a, element))],
  ["everyValue", (next) => (a, b) => Array.isArray(b) && b.every((element) => next(a, element))],
  ["swap", (next) => (a, b) => next(b, a)],
  ["not", (next) => (a, b) => !next(a, b)],
]);

/** Names of the ten operators. */
export const operatorNames: readonly string[] = /* @__PURE__ */ namesOf(operators);

/** Names of the six decorators. */
export const decoratorNames: readonly string[] = /* @__PURE__ */ namesOf(decorators);

function namesOf(table: ReadonlyMap<string, unknown>): readonly string[] {
  return [...table.keys()];
}

/** A host's operators by name. */
export type OwnOperators = Readonly<Record<string, (factValue: unknown, value: unknown) => boolean>>;

/**
 * The operator of a name with its decorators, outermost first (`everyFact:greaterThan`); `undefined` for a name that
 * does not exist. An own operator wins over a built-in one and holds only on `true`.
 */
export function findOperator(name: string, own: OwnOperators = {}): Operator | undefined {
  const applied: Decorator[] = [];
  let rest = name;
  for (;;) {
    const base = ownOperator(rest, own) ?? operators.get(rest);
    if (base !== undefined) return applied.reduceRight((next, decorate) => decorate(next), base);
    const colon = rest.indexOf(":");
    const decorator = colon > 0 ? decorators.get(rest.slice(0, colon)) : undefined;
    if (decorator === undefined || applied.length === MAXIMUM_DECORATORS) return undefined;
    applied.push(decorator);
    rest = rest.slice(colon + 1);
  }
}

/** True when the name, behind its decorators, is one of the host's own operators. */
export function isOwnOperator(name: string, own: OwnOperators): boolean {
  let rest = name;
  for (;;) {
    if (Object.hasOwn(own, rest)) return true;
    const colon = rest.indexOf(":");
    if (colon < 0 || operators.has(rest)) return false;
    rest = rest.slice(colon + 1);
  }
}

function ownOperator(name: string, own: OwnOperators): Operator | undefined {
  const operator = Object.hasOwn(own, name) ? own[name] : undefined;
  return operator && ((a, b) => operator(a, b) === true);
}

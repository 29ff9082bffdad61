import * as z from "zod";
import type { FactDefinition } from "../../core/facts/Fact";
import type { ConstantRule } from "./constantRules";
import { rewritten } from "./notes";
import { ORDERING, operatorPattern, ownPattern } from "./texts";
import type { Vocabulary } from "./Vocabulary";

/** Facts of one type and one set of values, and what may be compared with them. */
export interface FactKind {
  readonly facts: readonly string[];
  readonly type: FactDefinition["type"];
  /** Operators an editor offers first. */
  readonly offered: readonly string[];
  /** Operators whose answer can depend on the fact; absent where all can. */
  readonly operators?: RegExp;
  /** What `wordImpossible` refuses otherwise: a constant that is none of the fact's values. */
  readonly rules: readonly ConstantRule[];
}

const EQUALITY = ["equal", "notEqual", "in", "notIn"];
const MEMBERSHIP = ["contains", "doesNotContain"];
const OF_ELEMENTS = ["someFact:equal", "someFact:in", "everyFact:equal", "everyFact:in"];

/** The facts by what their values are. */
export function factKinds({ facts, ownOperators }: Vocabulary): readonly FactKind[] {
  const groups = new Map<string, FactDefinition[]>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.type, fact.values]);
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [FactDefinition];
    return { facts: group.map(({ name }) => name), type: first.type, ...comparable(first, ownOperators) };
  });
}

function comparable(
  { type, values }: FactDefinition,
  own: readonly string[],
): Omit<FactKind, "facts" | "type"> {
  if (type === "object") return { offered: [...EQUALITY, ...MEMBERSHIP, ...ORDERING], rules: [] };
  const value = fittingValue(type, values);
  const list = z.array(value);
  if (type === "list") {
    const rules = [
      {
        operators: operatorPattern(
          "(?:not:)*(?:contains|doesNotContain)|(?:someFact|everyFact):(?:equal|notEqual)",
          own,
        ),
        value,
      },
      { operators: operatorPattern("(?:someFact|everyFact):(?:in|notIn)", own), value: list },
    ];
    const operators = fitting([...MEMBERSHIP, "(?:someFact|everyFact):.*"], own);
    return { offered: [...MEMBERSHIP, ...OF_ELEMENTS], operators, rules };
  }
  const isOrdered = type === "number" || (type === "text" && (values ?? ["1"]).some(startsLikeNumber));
  const fit = isOrdered ? [...EQUALITY, ...ORDERING] : EQUALITY;
  const offered = type === "number" ? [...ORDERING, ...EQUALITY] : EQUALITY;
  const rules = [
    { operators: operatorPattern("(?:not:)*(?:equal|notEqual)", own), value },
    { operators: operatorPattern("(?:not:)*(?:in|notIn)", own), value: list },
  ];
  return { offered, operators: fitting(fit, own), rules };
}

/** With `swap`, `someValue` or `everyValue` the value counts as well, and nothing is said of the fact. */
function fitting(names: readonly string[], own: readonly string[]): RegExp {
  const inner = `(?:not:)*(?:(?:swap|someValue|everyValue):.*|${names.join("|")})`;
  return new RegExp(own.length === 0 ? `^${inner}$` : `^(?:${inner}|${ownPattern(own)})$`);
}

function startsLikeNumber(text: string): boolean {
  return !Number.isNaN(Number.parseFloat(text));
}

/** A value of the fact, or of an element of a list; `null` is none, and harmless. */
function fittingValue(type: FactDefinition["type"], values: readonly string[] | undefined): z.ZodType {
  if (type === "number") return z.number().nullable();
  if (type === "boolean") return z.boolean().nullable();
  if (values === undefined) return z.string().nullable();
  const enumerated = z.enum(values).nullable();
  return rewritten(enumerated, () => ({ enum: [...values, null] }));
}

import { isInherited } from "./path";
import { literal } from "./source/literal";
import type { SourceFacts } from "./source/SourceFacts";

/** True where a value in the variable may be an unknown one: nearly all are no objects, or plain ones. */
const odd = (variable: string) =>
  `typeof ${variable} === "object" && ${variable} !== null && ${variable}.__proto__ !== O && !Array.isArray(${variable})`;

/**
 * How generated code reads facts by name. Plain objects are read directly; for any other, and for a name that every
 * object inherits, `M` looks for an own key.
 */
export function anyFactsSource(
  names: readonly string[],
  listCells: ReadonlySet<number> = new Set(),
): SourceFacts {
  const nameOf = (slot: number) => names[slot] as string;
  return {
    guard: "if (F.__proto__ !== O) { return X.interpret(F); }",
    opening: "",
    guarded: (cell, text) => (listCells.has(cell) ? `L(F, ${text})` : text),
    load(slot) {
      const name = literal(nameOf(slot));
      if (isInherited(nameOf(slot))) return `N(M(F, ${name}))`;
      return `((x = F[${name}]) === undefined ? N(M(F, ${name})) : ${odd("x")} ? N(x) : x)`;
    },
    plain(slot) {
      const name = literal(nameOf(slot));
      const load = isInherited(nameOf(slot)) ? `M(F, ${name})` : `F[${name}]`;
      const variable = `v${slot}`;
      return {
        load,
        missing: `${variable} === undefined && N(M(F, ${name})) === K`,
        odd: `${odd(variable)} && N(${variable}) === K`,
      };
    },
    canBeUnknown: () => true,
  };
}

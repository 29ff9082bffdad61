import { isInherited } from "./source/emitPath";
import { literal } from "./source/literal";
import type { SourceFacts } from "./source/SourceFacts";

/**
 * How generated code reads facts by name. Plain objects are read directly; for any other, and for a name that every
 * object inherits, `M` looks for an own key.
 */
export function anyFactsSource(names: readonly string[]): SourceFacts {
  return {
    guard: "if (F.__proto__ !== O) { X.interpret(F, H); return; }",
    opening: "",
    load(slot) {
      const name = literal(names[slot] as string);
      if (isInherited(names[slot] as string)) return `N(M(F, ${name}))`;
      return `((x = F[${name}]) === undefined ? N(M(F, ${name})) : typeof x === "object" ? N(x) : x)`;
    },
    canBeUnknown: () => true,
  };
}

import { visit } from "jsonc-parser";
import { pointer } from "../core/rules/Issues";
import type { LocatedFinding } from "./locatedFindings";

/**
 * The keys that stand twice in one object of a JSON text: `JSON.parse` takes the last and says nothing.
 *
 * Ends early for a text nested deeper than the stack.
 *
 * @example
 * ```ts
 * duplicateKeys('{"a": 1, "a": 2}'); // [{ code: "duplicate_key", path: "/a", line: 1, column: 10, … }]
 * ```
 */
export function duplicateKeys(text: string): readonly LocatedFinding[] {
  const found: LocatedFinding[] = [];
  /** Of each object that is open, the line of every key. */
  const open: Map<string, number>[] = [];
  try {
    visit(text, {
      onObjectBegin: () => {
        open.push(new Map());
      },
      onObjectEnd: () => {
        open.pop();
      },
      onObjectProperty: (name, _offset, _length, line, character, path) => {
        const lines = open.at(-1);
        const first = lines?.get(name);
        if (first === undefined) lines?.set(name, line + 1);
        else found.push(duplicate(name, first, { line: line + 1, column: character + 1 }, path()));
      },
    });
  } catch {
    // Nested deeper than the stack.
  }
  return found;
}

function duplicate(
  name: string,
  first: number,
  place: { readonly line: number; readonly column: number },
  parents: readonly (string | number)[],
): LocatedFinding {
  const path = [...parents, name].reduce<string>(pointer, "");
  const message = `the key ${JSON.stringify(name)} stands in this object already, in line ${first}, and that one would count for nothing`;
  const remedy = "remove one of the two, or give one another name";
  return { code: "duplicate_key", severity: "error", path, message, remedy, ...place };
}

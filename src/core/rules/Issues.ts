import { InvalidRulesetError, type RulesetIssue } from "../errors/InvalidRulesetError";
import { nearestName } from "../errors/nearestName";

/** Collects every mistake of a rule file, so that its author sees them all at once. */
export interface Issues {
  readonly list: readonly RulesetIssue[];
  /** True when so many are there that looking for more helps nobody. */
  readonly isFull: boolean;
  add(code: string, path: string, message: string, rule?: string): void;
  /** Throws an `InvalidRulesetError` when anything was added. */
  throwIfAny(fileName?: string): void;
}

const ENOUGH = 50;

/** An empty collection. */
export function collectIssues(): Issues {
  const list: RulesetIssue[] = [];
  return {
    list,
    get isFull() {
      return list.length >= ENOUGH;
    },
    add(code, path, message, rule) {
      if (list.length >= ENOUGH) return;
      list.push({ code, path, message, ...(rule === undefined ? {} : { rule }) });
    },
    throwIfAny(fileName) {
      if (list.length > 0) throw new InvalidRulesetError(list, fileName);
    },
  };
}

/** `there is no fact "x"; did you mean "y"?`, or the list of what there is when it is short. */
export function noSuch(kind: string, name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  const shown = JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}…` : name);
  if (near !== undefined) return `there is no ${kind} ${shown}; did you mean ${JSON.stringify(near)}?`;
  if (known.length === 0) return `there is no ${kind} ${shown}; none is known here`;
  if (known.length <= 20) return `there is no ${kind} ${shown}; known are ${known.join(", ")}`;
  return `there is no ${kind} ${shown}`;
}

/** A JSON Pointer one step further; the step is escaped. */
export function pointer(path: string, step: string | number): string {
  return `${path}/${String(step).replace(/~/g, "~0").replace(/\//g, "~1")}`;
}

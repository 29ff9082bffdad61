import { InvalidRulesetError, type RulesetIssue } from "../errors/InvalidRulesetError";
import { isTypo, nearestName } from "../errors/nearestName";
import { nearNames } from "../errors/nearNames";
import { rootIssues } from "./rootIssues";

/** Collects every mistake of a rule file, so that its author sees them all at once. */
export interface Issues {
  readonly list: readonly RulesetIssue[];
  /** Those to tell: without what only follows from another mistake, and no more than anybody reads. */
  readonly roots: readonly RulesetIssue[];
  /** True when so many are there that looking for more helps nobody. */
  readonly isFull: boolean;
  add(code: string, path: string, message: string, rule?: string): void;
  /** Throws an `InvalidRulesetError` when anything was added, without what only follows from another mistake. */
  throwIfAny(fileName?: string): void;
}

const ENOUGH = 50;
/** More than are told, since one mistake often makes another. */
const COLLECTED = 100;

/** An empty collection. */
export function collectIssues(): Issues {
  const list: RulesetIssue[] = [];
  return {
    list,
    get isFull() {
      return list.length >= COLLECTED;
    },
    get roots() {
      return rootIssues(list).slice(0, ENOUGH);
    },
    add(code, path, message, rule) {
      if (list.length >= COLLECTED) return;
      list.push({ code, path, message, ...(rule === undefined ? {} : { rule }) });
    },
    throwIfAny(fileName) {
      if (list.length > 0) throw new InvalidRulesetError(this.roots, fileName);
    },
  };
}

/**
 * `there is no fact "x"; did you mean "y"?` where that is mistyped, else the list of what there is when it is short,
 * else `did you perhaps mean "y" or "z"?`.
 */
export function noSuch(kind: string, name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  const shown = JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}…` : name);
  if (near !== undefined && isTypo(name, near))
    return `there is no ${kind} ${shown}; did you mean ${JSON.stringify(near)}?`;
  if (known.length === 0) return `there is no ${kind} ${shown}; none is known here`;
  if (known.length <= 20) return `there is no ${kind} ${shown}; known are ${known.join(", ")}`;
  const several = nearNames(name, known);
  const guess = several.length === 0 ? "" : `; did you perhaps mean ${either(several)}?`;
  return `there is no ${kind} ${shown}${guess}`;
}

/** Names in quotes: `"a"`, `"a" or "b"`, `"a", "b" or "c"`. */
export function either(names: readonly string[]): string {
  const quoted = names.map((name) => JSON.stringify(name));
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} or ${last}`;
}

/** A JSON Pointer one step further; the step is escaped. */
export function pointer(path: string, step: string | number): string {
  return `${path}/${String(step).replace(/~/g, "~0").replace(/\//g, "~1")}`;
}

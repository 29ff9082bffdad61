import type { LintContext } from "./LintContext";
import type { LintFinding } from "./LintFinding";

/** A finding before the rule's code and severity are put to it. */
export type Remark = Omit<LintFinding, "code" | "severity"> & {
  readonly severity?: LintFinding["severity"];
};

/** One thing to look for in a ruleset that compiles. */
export interface LintRule {
  readonly code: string;
  /** Severity of its findings, unless one says otherwise. */
  readonly severity: LintFinding["severity"];
  /** True when its finding about a condition is no news where another rule finds something in that condition. */
  readonly yields?: boolean;
  readonly find: (context: LintContext) => readonly Remark[];
}

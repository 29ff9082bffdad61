/** A mistake in a rule file, found without running it. */
export interface LintFinding {
  /** Stable, machine-readable: `unknown_fact`, `never_holds`, `unit_mismatch`, … */
  readonly code: string;
  /** `error`: certainly not what was meant, or refused by `compileRuleset`. `warning`: runs, and has no use as it stands. */
  readonly severity: "error" | "warning";
  /** JSON Pointer into the rule file; into a file it extends as `retail#/…`. */
  readonly path: string;
  /** Name of the rule, when it stands in one. */
  readonly rule?: string;
  /** Why it is a mistake. */
  readonly message: string;
  /** How to mend it. */
  readonly remedy: string;
}

/** One thing that is wrong with a rule file. */
export interface CheckFinding {
  /** `error`: a mistake, a failed test included. `warning`: it works, and nobody can have meant it. */
  readonly severity: "error" | "warning";
  /** Stable, machine-readable: `unknown_fact`, `never_holds`, `test_failed`, `unreadable_file`, … */
  readonly code: string;
  /** As editors count: both from 1, columns in UTF-16 units. Absent when the file could not be read. */
  readonly line?: number;
  readonly column?: number;
  /** JSON Pointer into the file; into a file it extends as `retail#/…`, `rules/base.json#/…`. */
  readonly path: string;
  /** `file:line:column` in a file that this one extends, where the mistake is there. */
  readonly at?: string;
  /** Name of the rule it stands in, where there is one. */
  readonly rule?: string;
  /** What is wrong, and why. */
  readonly message: string;
  /** How to mend it. */
  readonly remedy: string;
  /** Of `test_failed` only: for each list that differs, all that the test expects and all that came. */
  readonly differences?: readonly TestDifference[];
}

/** Where a test expects one thing and another came. */
export interface TestDifference {
  readonly what: "exceptions" | "actions" | "unknowns";
  readonly expected: readonly string[];
  readonly got: readonly string[];
}

/** What checking one rule file came to. */
export interface CheckedFile {
  /** The file as it was named, or found in a folder; `stdin` for `-`. */
  readonly file: string;
  /** In the order of the text. */
  readonly findings: readonly CheckFinding[];
  readonly tests: TestTotals;
}

/** How many tests a rule file brings, and how they came out. */
export interface TestTotals {
  readonly passed: number;
  readonly failed: number;
  /** Those of a file that is refused, so that nothing can be decided by it. */
  readonly notRun: number;
}

/** How many of everything. */
export interface CheckTotals {
  readonly files: number;
  /** Findings by severity; a failed test is an error. */
  readonly errors: number;
  readonly warnings: number;
  readonly tests: TestTotals;
}

/** What `order-triage check --format json` prints. */
export interface CheckReport {
  /** Raised when a key changes its meaning or goes; new keys may come without. */
  readonly version: 1;
  /** In the order in which they were named; of a folder by name. */
  readonly files: readonly CheckedFile[];
  /** JSON files in folders that are no rule files. */
  readonly skipped: readonly string[];
  readonly totals: CheckTotals;
}

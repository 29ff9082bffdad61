import { OrderTriageError } from "./OrderTriageError";

/** One mistake in a rule file. */
export interface RulesetIssue {
  /** Stable, machine-readable: `unknown_fact`, `unknown_key`, `out_of_scope`, `depth`, … */
  readonly code: string;
  /** JSON Pointer into the rule file, e.g. `/classifiers/3/conditions/all/0/fact`. */
  readonly path: string;
  /** Name of the rule, when it has one. */
  readonly rule?: string;
  /** What is wrong and how to mend it, in one sentence. */
  readonly message: string;
}

/** A rule file that was refused, with every mistake found in it. */
export class InvalidRulesetError extends OrderTriageError {
  /** In file order; at least one. */
  readonly issues: readonly RulesetIssue[];

  constructor(issues: readonly RulesetIssue[], fileName?: string) {
    const first = issues[0];
    super("invalid_ruleset", wordIssues(issues, fileName), {
      ...(first?.rule === undefined ? {} : { rule: first.rule }),
      ...(first === undefined ? {} : { path: first.path }),
    });
    this.name = "InvalidRulesetError";
    this.issues = issues;
  }
}

const SHOWN = 20;

function wordIssues(issues: readonly RulesetIssue[], fileName: string | undefined): string {
  const head = `${fileName ?? "the rule file"} has ${issues.length === 1 ? "a mistake" : `${issues.length} mistakes`}:`;
  const lines = issues.slice(0, SHOWN).map((issue) => {
    const place =
      issue.rule === undefined
        ? issue.path || "the whole file"
        : `${issue.path} (rule ${JSON.stringify(issue.rule)})`;
    return `  ${place}: ${issue.message}`;
  });
  const rest = issues.length > SHOWN ? [`  … and ${issues.length - SHOWN} more`] : [];
  return [head, ...lines, ...rest].join("\n");
}

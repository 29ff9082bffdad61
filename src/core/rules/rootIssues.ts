import type { RulesetIssue } from "../errors/InvalidRulesetError";

/** What a mistake of one kind makes wrong elsewhere; such a thing is right again once the mistake is mended. */
type Consequence = (mistake: RulesetIssue, other: RulesetIssue) => boolean;

/** Names that a file which is not there may have brought. */
const BROUGHT =
  /^(unknown_(rule|setting|condition|exception_code|code)|circular_condition|out_of_scope|unused_\w+)$/;

const consequences: Readonly<Record<string, Consequence>> = {
  unknown_ruleset: (_, { code }) => BROUGHT.test(code),
  circular_extends: (_, { code }) => BROUGHT.test(code),
  // Facts of the kind that was meant seem out of place, in the rule and in the policies for its code.
  unknown_item_kind: ({ path }, other) =>
    other.code === "out_of_scope" &&
    (other.path.startsWith(parentOf(path)) || other.path.includes("/policies/")),
  // With its only code mistyped, a policy seems to name none.
  unknown_exception_code: ({ path }, other) => other.code === "shape" && other.path === parentOf(path),
  // A mistyped key seems to be missing.
  unknown_key: ({ path, message }, other) => {
    const [, meant] = /; did you mean "(\w+)"\?/.exec(message) ?? [];
    return (
      meant !== undefined &&
      other.path === parentOf(path) &&
      new RegExp(`"${meant}" is missing$|needs an? "${meant}"`).test(other.message)
    );
  },
};

/**
 * The mistakes without those that only follow from another.
 *
 * @example
 * ```ts
 * rootIssues(issues.list); // "operater" is an unknown key; that "operator" is missing is not said as well
 * ```
 */
export function rootIssues(issues: readonly RulesetIssue[]): readonly RulesetIssue[] {
  const mistakes = issues.filter(({ code }) => Object.hasOwn(consequences, code));
  if (mistakes.length === 0) return issues;
  return issues.filter(
    (other) =>
      !mistakes.some((mistake) => mistake !== other && consequences[mistake.code]?.(mistake, other) === true),
  );
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

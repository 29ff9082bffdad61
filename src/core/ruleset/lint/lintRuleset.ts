import { collectIssues } from "../../rules/Issues";
import { assembleRuleset, type CompileRulesetOptions } from "../compileRuleset";
import { findingOfIssue } from "./findingOfIssue";
import type { LintFinding } from "./LintFinding";

/**
 * What is wrong with a rule file, given as parsed JSON: every mistake that `compileRuleset` would refuse, or else
 * what it accepts and nobody can have meant. Reads the file only; a bad one never throws.
 *
 * @throws OrderTriageError `duplicate_fact` for an own fact with the name of a shipped one
 * @example
 * ```ts
 * for (const { path, message, remedy } of lintRuleset(file, { rulesets: { retail } })) {
 *   console.log(`${path}: ${message}; ${remedy}`);
 * }
 * ```
 */
export function lintRuleset(file: unknown, options: CompileRulesetOptions = {}): readonly LintFinding[] {
  const issues = collectIssues();
  const assembled = assembleRuleset(file, options, issues);
  if (assembled === undefined) return issues.list.map(findingOfIssue);
  return [];
}

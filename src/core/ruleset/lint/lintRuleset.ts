import { copyJson } from "../../rules/copyJson";
import { collectIssues } from "../../rules/Issues";
import { isObject } from "../../rules/jsonKinds";
import { defaultLimits } from "../../rules/limits";
import { assembleRuleset, type CompileRulesetOptions } from "../compileRuleset";
import { findingOfIssue } from "./findingOfIssue";
import { isOwnPath } from "./LintContext";
import type { LintFinding } from "./LintFinding";
import type { LintRule } from "./LintRule";
import { lintRules } from "./lintRules";
import { openLintContext } from "./openLintContext";
import { patchedPath } from "./patchedPath";

/**
 * What is wrong with a rule file, given as parsed JSON: every mistake that `compileRuleset` would refuse, or else
 * what it accepts and nobody can have meant. Of what the file extends, only what it can mend itself is told. Reads the
 * file only; a bad one never throws.
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
  return lintWith(lintRules, file, options);
}

/** The same with other rules. */
export function lintWith(
  rules: readonly LintRule[],
  file: unknown,
  options: CompileRulesetOptions,
): readonly LintFinding[] {
  const issues = collectIssues();
  const assembled = assembleRuleset(file, options, issues);
  const own = assembled?.merged.own ?? copyJson(file, defaultLimits, collectIssues());
  const written = (finding: LintFinding): LintFinding =>
    isObject(own) ? { ...finding, path: patchedPath(finding.path, finding.rule, own) } : finding;
  if (assembled === undefined) return issues.roots.map(findingOfIssue).map(written);
  const context = openLintContext(assembled, options);
  const found = rules.flatMap((rule) =>
    rule.find(context).map((remark) => ({ code: rule.code, severity: rule.severity, ...remark })),
  );
  return yieldingLast(onceEach(found.map(written).filter(({ path }) => isOwnPath(path))), rules);
}

/** Without what is said of a condition in which another rule finds something: that is to be mended first. */
function yieldingLast(findings: readonly LintFinding[], rules: readonly LintRule[]): readonly LintFinding[] {
  const yielding = new Set(rules.filter((rule) => rule.yields).map(({ code }) => code));
  const faulty = new Set<string>();
  for (const { code, path } of findings) {
    if (yielding.has(code)) continue;
    for (let at = path; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) faulty.add(at);
  }
  return findings.filter(({ code, path }) => !yielding.has(code) || !faulty.has(path));
}

/** A named condition is looked at wherever it is used; its mistakes are told once. */
function onceEach(findings: readonly LintFinding[]): readonly LintFinding[] {
  return [...new Map(findings.map((finding) => [`${finding.code} ${finding.path}`, finding])).values()];
}

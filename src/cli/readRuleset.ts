import { existsSync } from "node:fs";
import { InvalidRulesetError, type RulesetIssue } from "../core/errors/InvalidRulesetError";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import type { FactDefinition } from "../core/facts/Fact";
import { noSuch } from "../core/rules/Issues";
import type { CheckedRuleset } from "../core/ruleset/CompiledRuleset";
import { compileRuleset } from "../core/ruleset/compileRuleset";
import { b2bWholesale } from "../rulesets/b2b-wholesale";
import { checkout } from "../rulesets/checkout";
import { crossBorder } from "../rulesets/cross-border";
import { digitalGoods } from "../rulesets/digital-goods";
import { freshFood } from "../rulesets/fresh-food";
import { retail } from "../rulesets/retail";
import { type ExtendedFiles, extendedAt, readExtended } from "./extendedFiles";
import { plainText } from "./plainText";
import { type JsonFile, readJsonFile } from "./readJsonFile";

/** Rule files that ship, by the name `--ruleset` and `extends` know them by. */
export const shippedRulesets: Readonly<Record<string, unknown>> = {
  retail,
  checkout,
  "fresh-food": freshFood,
  "cross-border": crossBorder,
  "b2b-wholesale": b2bWholesale,
  "digital-goods": digitalGoods,
};

const ISSUES_SHOWN = 20;

/**
 * The ruleset of `--ruleset`: a shipped one by its name, else a rule file, which may extend the shipped ones, and other files by
 * their paths. A file
 * that is named like a shipped ruleset is reached as `./name`.
 *
 * @param shipped rule files by name
 * @param facts own facts that its rules may use
 *
 * Throws an `OrderTriageError`: `unknown_ruleset`, `unreadable_file`, `invalid_json`, or `invalid_ruleset` with every
 * mistake at its `file:line:column`.
 *
 * @example
 * ```ts
 * const ruleset = await readRuleset("acme.json", { retail });
 * ```
 */
export async function readRuleset(
  nameOrFile: string,
  shipped: Readonly<Record<string, unknown>>,
  facts: readonly FactDefinition[] = [],
): Promise<CheckedRuleset> {
  if (Object.hasOwn(shipped, nameOrFile)) {
    return compileRuleset(shipped[nameOrFile], { rulesets: shipped, facts, fileName: nameOrFile });
  }
  if (!/[./\\]/.test(nameOrFile) && !existsSync(nameOrFile)) {
    const problem = noSuch("ruleset", nameOrFile, Object.keys(shipped));
    const message = `${problem}${problem.endsWith("?") ? " Else" : "; else"} give the path of a rule file`;
    throw new OrderTriageError("unknown_ruleset", message);
  }
  const file = await readJsonFile(nameOrFile);
  const extended = await readExtended(file, shipped);
  const { value, rulesets } = extended;
  try {
    return compileRuleset(value, { rulesets, facts, fileName: file.name });
  } catch (error) {
    if (!(error instanceof InvalidRulesetError)) throw error;
    throw new OrderTriageError("invalid_ruleset", wordIssues(error.issues, file, extended), { cause: error });
  }
}

function wordIssues(
  issues: readonly RulesetIssue[],
  file: JsonFile,
  { files, problems }: ExtendedFiles,
): string {
  const lines = issues.slice(0, ISSUES_SHOWN).map((issue) => {
    const problem = problems.get(issue.path);
    const message = problem === undefined ? issue.message : `${problem.message}; ${problem.remedy}`;
    return `  ${placeOf(issue, file, files)}: ${plainText(message)}`;
  });
  if (issues.length > ISSUES_SHOWN) lines.push(`  and ${issues.length - ISSUES_SHOWN} more`);
  const count = issues.length === 1 ? "a mistake" : `${issues.length} mistakes`;
  return [`the rule file ${file.name} has ${count}:`, ...lines].join("\n");
}

function placeOf({ path, rule }: RulesetIssue, file: JsonFile, files: ExtendedFiles["files"]): string {
  // Paths into an inherited ruleset begin with its name, as in retail#/classifiers/3.
  const isOwn = path === "" || path.startsWith("/");
  const base = isOwn ? undefined : extendedAt(path, files);
  const place = isOwn ? file.placeOf(path) : (base?.place ?? path);
  const remarks = [
    isOwn ? path : (base?.pointer ?? ""),
    rule === undefined ? "" : `rule ${JSON.stringify(rule)}`,
  ];
  const shown = remarks.filter((remark) => remark !== "").join(", ");
  return plainText(place + (shown === "" ? "" : ` (${shown})`));
}

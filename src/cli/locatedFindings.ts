import type { CompileRulesetOptions } from "../core/ruleset/compileRuleset";
import type { LintFinding } from "../core/ruleset/lint/LintFinding";
import { lintRuleset } from "../core/ruleset/lint/lintRuleset";
import { duplicateKeys } from "./duplicateKeys";
import { type ExtendedFiles, extendedAt } from "./extendedFiles";
import { locate, type TextPlace } from "./locate";
import { parseJson } from "./parseJson";

/** A finding with the place in the text of the file. */
export type LocatedFinding = LintFinding & TextPlace & { readonly at?: string };

/**
 * What is wrong with the text of a rule file, in the order of the text: that it is no JSON, or what `lintRuleset`
 * finds, and keys given twice. The file's own tests are not run.
 *
 * @param extended the file with the files it extends, where it may extend any
 *
 * @example
 * ```ts
 * locatedFindings(text, { rulesets: { retail } }); // [{ line: 12, column: 18, code: "unknown_fact", … }]
 * ```
 */
export function locatedFindings(
  text: string,
  options: CompileRulesetOptions,
  extended?: ExtendedFiles,
): readonly LocatedFinding[] {
  const read = parseJson(text);
  if ("problem" in read) {
    const { line, column, message } = read.problem;
    const [why, remedy] = divide(message);
    return [{ code: "invalid_json", severity: "error", path: "", message: why, remedy, line, column }];
  }
  const value = extended === undefined ? read.value : extended.value;
  const located = lintRuleset(value, { ...options, ...pick(extended) }).map((finding) => {
    const base = extendedAt(finding.path, extended?.files ?? new Map());
    return {
      ...finding,
      ...extended?.problems.get(finding.path),
      ...placeOf(finding, text, value, base?.index),
      ...(base === undefined ? {} : { at: base.place }),
    };
  });
  return [...located, ...duplicateKeys(text)].sort((a, b) => a.line - b.line || a.column - b.column);
}

function pick(extended: ExtendedFiles | undefined): Pick<CompileRulesetOptions, "rulesets"> {
  return extended === undefined ? {} : { rulesets: extended.rulesets };
}

/** The wording of a JSON mistake says the remedy after a colon, or is itself what to do. */
function divide(message: string): readonly [why: string, remedy: string] {
  const colon = message.indexOf(": ");
  if (colon === -1) return ["this is no JSON", message];
  return [message.slice(0, colon), message.slice(colon + 2)];
}

/** A mistake in a name shows the name; one in an inherited file, where that file is asked for. */
function placeOf(finding: LintFinding, text: string, file: unknown, entry: number | undefined): TextPlace {
  const start = { line: 1, column: 1 };
  const { path } = finding;
  if (path === "" || path.startsWith("/")) {
    return locate(text, path, isAboutName(finding) ? "name" : "value") ?? start;
  }
  const { extends: names } = file as { readonly extends?: readonly unknown[] };
  const index = entry ?? names?.indexOf(path.slice(0, path.indexOf("#"))) ?? -1;
  return locate(text, index === -1 ? "/extends" : `/extends/${index}`) ?? start;
}

/** Codes of mistakes that are made in the name of a member, by the places where they are. */
const ABOUT_NAMES: readonly (readonly [code: RegExp, path: RegExp])[] = [
  [/^(unknown_key|unused_\w+)$/, /./],
  [/^unknown_rule$/, /^\/patch\//],
  [/^unknown_setting$/, /^\/settings\//],
  [/^duplicate_name$/, /^\/codes\//],
  [/^unknown_(fact|value)$/, /^\/settings\/[^/]+\/by\//],
  [/^unknown_in_test$/, /\/[^/\d][^/]*$/],
];

function isAboutName({ code, path }: LintFinding): boolean {
  return ABOUT_NAMES.some(([codes, paths]) => codes.test(code) && paths.test(path));
}

import { isOrderTriageError } from "../core/errors/OrderTriageError";
import type { CheckedFile, CheckReport, CheckTotals } from "./CheckReport";
import { checkFile } from "./checkFile";
import { fileText, skippedText, totalsText } from "./checkText";
import { coloursFor } from "./colours";
import { EXIT_FAILED, EXIT_FINDINGS, EXIT_OK, type ExitCode } from "./exitCodes";
import type { Host } from "./Host";
import { BROKEN_PIPE, openOutput } from "./openOutput";
import { widthOf } from "./outputWidth";
import { ownFacts } from "./ownFacts";
import { shippedRulesets } from "./readRuleset";
import { ruleFiles } from "./ruleFiles";

/** What `order-triage check` was given. */
export interface CheckOptions {
  readonly format: "text" | "json";
  /** How many warnings may be found before they count as a failure. @defaultValue any number */
  readonly maxWarnings?: number;
  /** No warning may be found. */
  readonly strict?: boolean;
  /** A module of own facts. */
  readonly facts?: string;
}

/**
 * Checks rule files and prints what is wrong with them; one bad file never hides another. Gives 2 when a file could not
 * be read or there was none, else 1 when there is an error or there are too many warnings.
 *
 * @param names files, folders, or `-` for stdin
 *
 * @example
 * ```ts
 * await check(["rules/"], { format: "text", strict: true }, host); // 0
 * ```
 */
export async function check(names: readonly string[], options: CheckOptions, host: Host): Promise<ExitCode> {
  const facts = await ownFacts(options.facts);
  const files: CheckedFile[] = [];
  const skipped: string[] = [];
  const output = await openOutput(undefined, host);
  const style = { colours: coloursFor(output.stream, host.env), width: widthOf(output.stream, host.env) };
  const isJson = options.format === "json";
  const texts = async function* (): AsyncGenerator<string> {
    let wasSpacious = false;
    for await (const file of ruleFiles(names, host)) {
      const result = await checkFile(file, shippedRulesets, facts);
      if (result === undefined) skipped.push(file.name);
      else files.push(result.checked);
      if (isJson) continue;
      const isSpacious = result !== undefined && result.checked.findings.length > 0;
      const gap = files.length + skipped.length > 1 && (isSpacious || wasSpacious) ? "\n" : "";
      wasSpacious = isSpacious;
      yield gap + (result === undefined ? skippedText(file.name, style) : fileText(result, style));
    }
    const totals = totalsOf(files);
    if (isJson)
      yield `${JSON.stringify({ version: 1, files, skipped, totals } satisfies CheckReport, null, 2)}\n`;
    else if (files.length !== 1 || wasSpacious) yield `\n${totalsText(totals, style.colours)}`;
  };
  try {
    await output.write(texts());
  } catch (error) {
    if (isOrderTriageError(error) && error.code === BROKEN_PIPE) return EXIT_OK;
    throw error;
  }
  return exitCodeOf(files, options);
}

function exitCodeOf(files: readonly CheckedFile[], { maxWarnings, strict = false }: CheckOptions): ExitCode {
  const isUnreadable = ({ findings }: CheckedFile): boolean =>
    findings.some(({ code }) => code === "unreadable_file");
  if (files.length === 0 || files.some(isUnreadable)) return EXIT_FAILED;
  const { errors, warnings } = totalsOf(files);
  const allowed = strict ? 0 : (maxWarnings ?? Number.POSITIVE_INFINITY);
  return errors > 0 || warnings > allowed ? EXIT_FINDINGS : EXIT_OK;
}

function totalsOf(files: readonly CheckedFile[]): CheckTotals {
  const findings = files.flatMap((file) => file.findings);
  const sum = (key: "passed" | "failed" | "notRun"): number =>
    files.reduce((total, { tests }) => total + tests[key], 0);
  return {
    files: files.length,
    errors: findings.filter(({ severity }) => severity === "error").length,
    warnings: findings.filter(({ severity }) => severity === "warning").length,
    tests: { passed: sum("passed"), failed: sum("failed"), notRun: sum("notRun") },
  };
}

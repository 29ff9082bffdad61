import stringWidth from "string-width";
import type { CheckFinding, CheckTotals, TestDifference, TestTotals } from "./CheckReport";
import type { FileCheck } from "./checkFile";
import type { Colours } from "./colours";
import { excerpt } from "./excerpt";
import { plainText } from "./plainText";

/** What the text of a check is worded with. */
export interface CheckTextStyle {
  readonly colours: Colours;
  /** Width in character cells. */
  readonly width: number;
}

/**
 * What checking one file came to, as a compiler would print it: each finding with its place, an excerpt and the
 * remedy; of a file without findings one line.
 *
 * @example
 * ```ts
 * stdout.write(fileText(await checkFile(file, { retail }), { colours, width: 110 }));
 * ```
 */
export function fileText({ checked, text }: FileCheck, style: CheckTextStyle): string {
  const { file, findings, tests } = checked;
  if (findings.length === 0) {
    const { colours } = style;
    return `${colours.green("✓")} ${plainText(file)}: no findings, ${testsText(tests) || "no tests"}\n`;
  }
  const lines = text?.split("\n") ?? [];
  return findings.map((finding) => findingText(finding, file, lines, style)).join("\n");
}

/**
 * The line of a file in a folder that is JSON of another kind.
 *
 * @example
 * ```ts
 * skippedText("stock.json", style); // "- stock.json: skipped, no rule file\n"
 * ```
 */
export function skippedText(file: string, { colours }: CheckTextStyle): string {
  return `${colours.dim(`- ${plainText(file)}: skipped, no rule file`)}\n`;
}

/**
 * The last line of a check.
 *
 * @example
 * ```ts
 * totalsText({ files: 2, errors: 1, warnings: 0, tests: { passed: 3, failed: 1, notRun: 0 } }, colours);
 * // "2 files checked: 1 error, no warnings; 3 tests passed, 1 failed\n"
 * ```
 */
export function totalsText({ files, errors, warnings, tests }: CheckTotals, colours: Colours): string {
  const paint = errors > 0 ? colours.red : warnings > 0 ? colours.yellow : colours.green;
  const findings = `${count(errors, "error")}, ${count(warnings, "warning")}`;
  const outcome = testsText(tests);
  return `${count(files, "file")} checked: ${colours.bold(paint(findings))}${outcome && `; ${outcome}`}\n`;
}

function findingText(
  finding: CheckFinding,
  file: string,
  lines: readonly string[],
  { colours, width }: CheckTextStyle,
): string {
  const { line, column, severity, code, message, remedy } = finding;
  const paint = severity === "error" ? colours.red : colours.yellow;
  const isPlaced = line !== undefined && column !== undefined;
  const place = isPlaced ? `${plainText(file)}:${line}:${column}` : plainText(file);
  const drawn = isPlaced
    ? excerpt(
        lines,
        { line, column },
        { width, mark: (text) => colours.bold(paint(text)), border: colours.dim },
      )
    : [];
  const indent = " ".repeat(isPlaced ? stringWidth(drawn[0] ?? "") + 1 : 2);
  return [
    `${colours.bold(place)}: ${colours.bold(paint(`${severity}[${code}]`))}: ${plainText(message)}`,
    ...drawn,
    ...whereLines(finding, colours).map((each) => indent + each),
    ...(finding.differences ?? [])
      .flatMap((each) => differenceLines(each, colours))
      .map((each) => indent + each),
    `${indent}${colours.cyan("help:")} ${plainText(remedy)}`,
    "",
  ].join("\n");
}

function whereLines({ rule, path, at }: CheckFinding, colours: Colours): readonly string[] {
  // Paths into an inherited file begin with its name, as in retail#/classifiers/3.
  const inherited = path === "" || path.startsWith("/") ? [] : [`at ${at ?? path}`];
  const parts = [...(rule === undefined ? [] : [`in the rule ${JSON.stringify(rule)}`]), ...inherited];
  return parts.length === 0 ? [] : [colours.dim(plainText(parts.join(", ")))];
}

/** As differences of texts are shown: what is only expected, what only came, and what both have. */
function differenceLines({ what, expected, got }: TestDifference, colours: Colours): readonly string[] {
  const missing = expected.filter((each) => !got.includes(each)).map((each) => `  - ${plainText(each)}`);
  const surplus = got.filter((each) => !expected.includes(each)).map((each) => `  + ${plainText(each)}`);
  const shared = got.filter((each) => expected.includes(each)).map((each) => `    ${plainText(each)}`);
  const legend = [
    ...(missing.length === 0 ? [] : [colours.red("- expected, not got")]),
    ...(surplus.length === 0 ? [] : [colours.green("+ got, not expected")]),
  ];
  return [
    `${what}:  ${legend.join("  ")}`,
    ...missing.map(colours.red),
    ...surplus.map(colours.green),
    ...shared,
  ];
}

function testsText({ passed, failed, notRun }: TestTotals): string {
  const parts: readonly (readonly [number: number, outcome: string])[] = [
    [passed, "passed"],
    [failed, "failed"],
    [notRun, "not run, as the file is refused"],
  ];
  return parts
    .filter(([number]) => number > 0)
    .map(([number, outcome], index) => `${index === 0 ? count(number, "test") : number} ${outcome}`)
    .join(", ");
}

function count(number: number, noun: string): string {
  return `${number === 0 ? "no" : number} ${noun}${number === 1 ? "" : "s"}`;
}

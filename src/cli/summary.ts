import stringWidth from "string-width";
import type { ExceptionCode } from "../core/classify/exceptionCodes";
import type { UnknownReason } from "../core/classify/Unknown";
import { type Colours, severityColour } from "./colours";
import { drawRow, drawRule } from "./drawTable";
import { plainText } from "./plainText";
import type { Rejection } from "./rejection";
import { type CodeTally, severitiesWorstFirst, type Tally } from "./tally";

/** What a summary is worded with. */
export interface SummaryContext {
  readonly colours: Colours;
  /** Exception codes with their default owners. */
  readonly codes: ReadonlyMap<string, ExceptionCode>;
}

const PROBLEMS_SHOWN = 5;

/**
 * The end of a report: rejected orders with their place and remedy, exceptions by code, what was unknown and why, and
 * the numbers of orders in the last lines.
 *
 * @example
 * ```ts
 * summary(emptyTally(), { colours, codes: exceptionCodes });
 * // "0 orders: 0 with exceptions, 0 clean, 0 rejected\n"
 * ```
 */
export function summary(tally: Tally, context: SummaryContext): string {
  const parts = [
    rejectedText(tally, context),
    codesText(tally, context),
    unknownsText(tally),
    totalsText(tally, context),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function rejectedText({ rejections, rejected }: Tally, { colours }: SummaryContext): string {
  if (rejected === 0) return "";
  const lines = rejections.flatMap((rejection) => rejectionLines(rejection, colours));
  const rest = rejected - rejections.length;
  if (rest > 0) lines.push(`  and ${rest} more, which --json lists`);
  return `${colours.bold(colours.red("Rejected"))}\n${lines.join("\n")}\n`;
}

function rejectionLines({ position, orderId, problems }: Rejection, colours: Colours): readonly string[] {
  const which = orderId === undefined ? `order ${position + 1}` : `order ${JSON.stringify(orderId)}`;
  const shown = problems.slice(0, PROBLEMS_SHOWN).map((problem) => `    ${plainText(problem)}`);
  const rest = problems.length - shown.length;
  return [
    `  ${colours.bold(plainText(which))}`,
    ...shown,
    ...(rest > 0 ? [`    and ${rest} more problems`] : []),
  ];
}

function codesText({ codes }: Tally, { colours, codes: known }: SummaryContext): string {
  if (codes.size === 0) return "";
  const rows = [...codes].sort(byWeight).map(([code, { severity, orders, exceptions, owners }]) => {
    const who = owners.size > 0 ? [...owners].sort() : [known.get(code)?.owner ?? ""];
    return [
      severityColour(colours, severity)(severity),
      plainText(code),
      plainText(known.get(code)?.title.en ?? ""),
      String(orders).padStart("orders".length),
      String(exceptions).padStart("exceptions".length),
      plainText(who.join(", ")),
    ];
  });
  const head = ["severity", "code", "meaning", "orders", "exceptions", "owner"];
  return drawFitted([head.map(colours.bold), ...rows]);
}

/** A table whose columns are as wide as their widest text. */
function drawFitted([head = [], ...body]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...body].map((row) => stringWidth(row[column] ?? ""))),
  );
  const draw = (row: readonly string[]): string =>
    drawRow(
      row.map((text) => [text]),
      widths,
    );
  const middle = draw(head) + drawRule("middle", widths) + body.map(draw).join("");
  return drawRule("top", widths) + middle + drawRule("bottom", widths);
}

function byWeight([codeA, a]: [string, CodeTally], [codeB, b]: [string, CodeTally]): number {
  const severity = severitiesWorstFirst.indexOf(a.severity) - severitiesWorstFirst.indexOf(b.severity);
  return severity || b.orders - a.orders || (codeA < codeB ? -1 : 1);
}

/** The lookup behind the facts of an area, where it is named otherwise. */
const LOOKUPS: ReadonlyMap<string, string> = new Map([
  ["line", "stock"],
  ["sku", "stock"],
]);
const REASONS: ReadonlyMap<UnknownReason, string> = new Map([
  ["not_configured", "not configured"],
  ["failed", "not answered"],
  ["stale", "out of date"],
  ["pending", "not looked up"],
]);

function unknownsText({ unknowns }: Tally): string {
  const groups = new Map<string, { count: number; remedy: string; readonly facts: string[] }>();
  for (const [fact, reasons] of unknowns) {
    const area = fact.split(".", 1)[0] ?? fact;
    const lookup = LOOKUPS.get(area) ?? area;
    for (const [reason, count] of reasons) {
      const words = `${lookup} ${REASONS.get(reason) ?? reason}`;
      const group = groups.get(words) ?? { count: 0, remedy: remedyFor(lookup, reason), facts: [] };
      groups.set(words, group);
      group.count += count;
      group.facts.push(`${fact} ${count}`);
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([words, { count, facts, remedy }]) => {
      const unknown = `${count} ${count === 1 ? "fact" : "facts"} unknown (${facts.sort().join(", ")})`;
      return `${plainText(`${words}: ${unknown}${remedy}`)}\n`;
    })
    .join("");
}

function remedyFor(lookup: string, reason: UnknownReason): string {
  if (lookup !== "stock") return "";
  if (reason === "not_configured") return "; give --stock FILE";
  if (reason === "failed") return "; the stock file lacks these SKUs";
  return reason === "stale" ? "; the stock file is too old for --now" : "";
}

function totalsText({ orders, clean, rejected, severities }: Tally, { colours }: SummaryContext): string {
  const found = severitiesWorstFirst
    .filter((severity) => severities[severity] > 0)
    .map((severity) => severityColour(colours, severity)(`${severities[severity]} ${severity}`));
  const count = severitiesWorstFirst.reduce((sum, severity) => sum + severities[severity], 0);
  const exceptions = count === 1 ? "1 exception" : `${count} exceptions`;
  const parts = [
    `${orders - clean - rejected} with ${found.length > 0 ? `${exceptions} (${found.join(", ")})` : "exceptions"}`,
    `${clean} clean`,
    `${rejected} rejected`,
  ];
  return `${colours.bold(orders === 1 ? "1 order" : `${orders} orders`)}: ${parts.join(", ")}\n`;
}

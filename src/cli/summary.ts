import stringWidth from "string-width";
import type { ExceptionCode } from "../core/classify/exceptionCodes";
import { type Colours, severityColour } from "./colours";
import { drawRow, drawRule } from "./drawTable";
import { plainText } from "./plainText";
import type { Rejection } from "./rejection";
import { type CodeTally, severitiesWorstFirst, type Tally } from "./tally";
import { unknownsText } from "./unknownsText";

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

import type { ExceptionCode } from "../core/classify/exceptionCodes";
import type { OrderException } from "../core/classify/OrderException";
import type { Action } from "../core/decide/Action";
import type { Decision } from "../core/decide/Decision";
import type { Waiver } from "../core/order/Waiver";
import { cell } from "./cell";
import { type Colours, severityColour } from "./colours";
import { relativeTime, shortInstant } from "./relativeTime";
import type { ColumnWidths, TableRow } from "./table";
import { why } from "./why";

/** What the rows of a table are made with. */
export interface TableRowContext {
  readonly widths: ColumnWidths;
  readonly colours: Colours;
  /** Titles of the exception codes, and owners of those without an action. */
  readonly codes: ReadonlyMap<string, Pick<ExceptionCode, "title" | "owner">>;
  /** Currency of the order, for amounts in evidence that names none. */
  readonly currency?: string | undefined;
  /** Waivers of the order, which say who gave them; a decision judges each in its place. */
  readonly waivers?: readonly Waiver[];
}

/**
 * The table rows of one order: one an exception, the worst first, then one a waiver in force, with who gave it as owner;
 * none for an order without either.
 *
 * The order's id stands in the first row only. An action that answers several exceptions stands at the first.
 *
 * @example
 * ```ts
 * stdout.write(table.rows(tableRows(decision, { widths, colours, codes: exceptionCodes })));
 * ```
 */
export function tableRows(decision: Decision, context: TableRowContext): readonly TableRow[] {
  const { decidedAt, orderId, actions, exceptions } = decision;
  const { widths, colours, codes, currency } = context;
  const shown = new Set<string>();
  const rows = exceptions.map((exception, index) => {
    const all = actions.filter((action) => action.exceptions.includes(exception.key));
    const fresh = all.filter((action) => !shown.has(action.key));
    for (const action of fresh) shown.add(action.key);
    const code = codes.get(exception.code);
    const reason = why(exception, code?.title.en, { now: decidedAt, currency });
    const remark = all.length > 0 ? "as above" : "none";
    return {
      order: index === 0 ? cell(orderId, widths.order, colours.bold) : [],
      exception: exceptionCell(exception, context),
      why: cell(reason, widths.why),
      action: cell(remark, widths.action, colours.dim),
      owner: all.length > 0 ? [] : cell(code?.owner ?? "", widths.owner),
      due: [],
      ...(fresh.length > 0 && actionCells(fresh, decidedAt, widths)),
    };
  });
  const waived = waivedRows(decision, context);
  const [first, ...others] = waived;
  if (first === undefined || rows.length > 0) return [...rows, ...waived];
  return [{ ...first, order: cell(orderId, widths.order, colours.bold) }, ...others];
}

function waivedRows({ waivers, decidedAt }: Decision, context: TableRowContext): readonly TableRow[] {
  const { widths, colours, waivers: given = [] } = context;
  return waivers.flatMap(({ exception, reason, until }, index) => {
    if (exception === undefined) return [];
    const due = until === undefined ? [] : [relativeTime(until, decidedAt), shortInstant(until, decidedAt)];
    return [
      {
        order: [],
        exception: exceptionCell({ ...exception, blocks: [] }, context),
        why: cell(reason, widths.why),
        action: cell("waived", widths.action, colours.dim),
        owner: cell(given[index]?.by ?? "", widths.owner),
        due: due.filter((text) => text.length <= widths.due).flatMap((text) => cell(text, widths.due)),
      },
    ];
  });
}

function exceptionCell(exception: OrderException, { widths, colours }: TableRowContext): readonly string[] {
  const { code, subject, severity, blocks } = exception;
  const item = subject.id === undefined ? subject.kind : `${subject.kind} ${subject.id}`;
  const details = [subject.kind === "order" ? severity : `${severity} · ${item}`];
  if (blocks.length > 0) details.push(`stops: ${blocks.join(", ")}`);
  return [
    ...cell(code, widths.exception, severityColour(colours, severity)),
    ...details.flatMap((detail) => cell(detail, widths.exception, colours.dim)),
  ];
}

/** Owner and due stand once for neighbouring actions that share them, beside the first. */
function actionCells(
  actions: readonly Action[],
  now: string,
  widths: ColumnWidths,
): Pick<TableRow, "action" | "owner" | "due"> {
  const cells = { action: [] as string[], owner: [] as string[], due: [] as string[] };
  for (const group of groupsOf(actions)) {
    const { owner = "", dueBy } = group[0];
    const due = dueBy === undefined ? [] : [relativeTime(dueBy, now), shortInstant(dueBy, now)];
    // A narrow column has no room for the instant.
    if (due.some((text) => text.length > widths.due)) due.pop();
    const height = Math.max(...Object.values(cells).map((lines) => lines.length));
    for (const lines of Object.values(cells)) while (lines.length < height) lines.push("");
    cells.action.push(...group.flatMap((action) => cell(actionText(action, now), widths.action)));
    cells.owner.push(...cell(owner, widths.owner));
    cells.due.push(...due.flatMap((text) => cell(text, widths.due)));
  }
  return cells;
}

/** Neighbours with the same owner and due time. */
function groupsOf(actions: readonly Action[]): readonly (readonly [Action, ...Action[]])[] {
  const groups: [Action, ...Action[]][] = [];
  for (const action of actions) {
    const last = groups.at(-1);
    if (last !== undefined && last[0].owner === action.owner && last[0].dueBy === action.dueBy)
      last.push(action);
    else groups.push([action]);
  }
  return groups;
}

function actionText({ type, mode, missing, notBefore }: Action, now: string): string {
  const remarks: string[] = mode === "propose" ? ["proposed"] : [];
  if (missing !== undefined && missing.length > 0) remarks.push(`lacks ${missing.join(", ")}`);
  if (notBefore !== undefined) remarks.push(`not before ${shortInstant(notBefore, now)}`);
  return remarks.length === 0 ? type : `${type} (${remarks.join("; ")})`;
}

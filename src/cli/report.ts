import type { Decision } from "../core/decide/Decision";
import type { Waiver } from "../core/order/Waiver";
import type { CheckedRuleset } from "../core/ruleset/CompiledRuleset";
import type { Colours } from "./colours";
import type { OrderItem } from "./readOrders";
import { type Rejection, rejectionJson } from "./rejection";
import { summary } from "./summary";
import { columnWidths, streamedTable } from "./table";
import { tableRows } from "./tableRows";
import type { Tally } from "./tally";

/** A form of output: each function gives the text to print next, which may be empty. */
export interface Report {
  readonly decision: (decision: Decision, item: OrderItem) => string;
  readonly rejection: (rejection: Rejection) => string;
  readonly end: (tally: Tally) => string;
}

/** One JSON document a line: decisions, and rejected orders in their place. */
export const jsonReport: Report = {
  decision: (decision) => `${JSON.stringify(decision)}\n`,
  rejection: (rejection) => `${rejectionJson(rejection)}\n`,
  end: () => "",
};

/** What a table is made with. */
export interface TableReportOptions {
  readonly ruleset: CheckedRuleset;
  readonly colours: Colours;
  /** Width in character cells. */
  readonly width: number;
}

/**
 * A table of the orders with exceptions, then a summary of all.
 *
 * @example
 * ```ts
 * const report = tableReport({ ruleset, colours, width: 110 });
 * stdout.write(report.decision(decision, item) + report.end(tally));
 * ```
 */
export function tableReport({ ruleset, colours, width }: TableReportOptions): Report {
  const { codes } = ruleset;
  const widths = columnWidths(width);
  const table = streamedTable(widths, colours);
  return {
    decision: (decision, item) =>
      table.rows(
        tableRows(decision, { widths, colours, codes, currency: currencyOf(item), waivers: waiversOf(item) }),
      ),
    rejection: () => "",
    end: (tally) => {
      const last = table.end();
      return `${last}${last === "" ? "" : "\n"}${summary(tally, { colours, codes })}`;
    },
  };
}

/** The order was accepted, so its waivers have the right shape. */
function waiversOf(item: OrderItem): readonly Waiver[] {
  const order = "value" in item ? (item.value as { readonly waivers?: readonly Waiver[] } | null) : null;
  return order?.waivers ?? [];
}

function currencyOf(item: OrderItem): string | undefined {
  const order = "value" in item ? (item.value as { readonly currency?: unknown } | null) : null;
  return typeof order?.currency === "string" ? order.currency : undefined;
}

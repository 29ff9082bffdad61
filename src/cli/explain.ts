import { waive } from "../core/cases/waive";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import { requireRule } from "../core/explain/requireRule";
import type { Input } from "../core/Input";
import { step } from "../core/step";
import { parseOrder } from "../schema/parseOrder";
import { assembleTriage } from "../triage/assembleTriage";
import type { TriageCore } from "../triage/createEvaluator";
import { coloursFor } from "./colours";
import { EXIT_OK, type ExitCode } from "./exitCodes";
import { headings } from "./explainHeadings";
import { explainText } from "./explainText";
import { explanationOf, type OrderExplanation } from "./explanation";
import { findOrder } from "./findOrder";
import type { Host } from "./Host";
import { openOrders } from "./openOrders";
import { type PreparedTriage, prepareTriage, type TriageArguments } from "./prepareTriage";
import { printText } from "./printText";
import type { OrderItem } from "./readOrders";
import { rejectionOf } from "./rejection";

/** What `order-triage explain` was given, as written on the command line. */
export interface ExplainOptions extends TriageArguments {
  /** Which order of the file. */
  readonly order?: string;
  /** One classifier or policy. */
  readonly rule?: string;
  readonly lang: "en" | "zh";
  readonly format: "text" | "json";
  /** Tell what each fact means. */
  readonly meanings?: boolean;
}

/**
 * Prints why an order has its exceptions and actions, or what one rule says of it.
 *
 * @param ordersFile a file, or `-` for stdin
 *
 * Throws an `OrderTriageError` for wrong usage, an unreadable file, a broken ruleset, a rule or an order that is not
 * there, or an order that is refused.
 *
 * @example
 * ```ts
 * await explain("order.json", { ruleset: "retail", rule: "parcel-stalled", lang: "en", format: "text" }, host); // 0
 * ```
 */
export async function explain(ordersFile: string, options: ExplainOptions, host: Host): Promise<ExitCode> {
  const prepared = await prepareTriage(options, host);
  const { ruleset } = prepared;
  if (options.rule !== undefined) requireRule(ruleset, options.rule);
  const source = await openOrders(ordersFile, undefined, host, () => {});
  let explanation: OrderExplanation;
  try {
    const item = await findOrder(source, options.order);
    explanation = await explainItem(item, source.name, prepared, options.rule);
  } finally {
    await source.close();
  }
  const { stdout, env } = host;
  const text =
    options.format === "json"
      ? `${JSON.stringify(explanation, null, 2)}\n`
      : explainText(explanation, {
          ruleset,
          headings: headings[options.lang],
          colours: coloursFor(stdout, env),
          width: stdout.isTTY ? stdout.columns : undefined,
          withMeanings: options.meanings === true,
        });
  await printText(text, host, undefined);
  return EXIT_OK;
}

async function explainItem(
  item: OrderItem,
  sourceName: string,
  { ruleset, adapters }: PreparedTriage,
  ruleName: string | undefined,
): Promise<OrderExplanation> {
  const rounds: Input[] = [];
  const core: TriageCore = {
    parse: parseOrder,
    step: (input) => {
      rounds.push(input);
      return step(ruleset, input);
    },
    waive: (input, key, words) => waive(ruleset, input, key, words),
  };
  for await (const result of assembleTriage(core, adapters).evaluateAll([
    "value" in item ? item.value : undefined,
  ])) {
    if ("rejected" in result) {
      const { problems } = rejectionOf(result, item, sourceName);
      throw new OrderTriageError("invalid_order", ["the order was refused:", ...problems].join("\n  "), {
        cause: result.error,
      });
    }
    // The last round is the one with every answer.
    const input = rounds.at(-1);
    if (input !== undefined) return explanationOf(ruleset, input, result, ruleName);
  }
  throw new Error("an order without a decision");
}

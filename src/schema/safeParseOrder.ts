import type * as z from "zod";
import { InvalidOrderError, type OrderIssue } from "../core/errors/InvalidOrderError";
import type { OrderSnapshot } from "../core/order/OrderSnapshot";
import { orderSchema } from "./orderSchema";
import { valueAt } from "./valueAt";
import { hasUndefined, withoutUndefined } from "./withoutUndefined";
import { word, wordIssue } from "./wordIssue";

/** What became of an order that came in: the snapshot, or what is wrong with it. */
export type OrderParseResult =
  | { readonly ok: true; readonly order: OrderSnapshot }
  | { readonly ok: false; readonly error: InvalidOrderError };

const MOST_ISSUES = 100;

/**
 * The order as a snapshot, or every mistake in its shape; never throws, and never changes the input.
 *
 * Keys whose value is `undefined` count as left out. Only the first 100 issues are worded.
 *
 * @example
 * ```ts
 * const result = safeParseOrder(JSON.parse(text));
 * if (result.ok) console.log(result.order.id);
 * else console.error(result.error.message);
 * ```
 */
export function safeParseOrder(input: unknown): OrderParseResult {
  try {
    return parse(input);
  } catch (cause) {
    const remedy = "give plain data, such as JSON.parse returns";
    const issue = word(
      [],
      "unreadable",
      "an order that can be read",
      "an object that throws when it is read",
      remedy,
    );
    return { ok: false, error: new InvalidOrderError([issue], { cause }) };
  }
}

function parse(input: unknown): OrderParseResult {
  const first = orderSchema.safeParse(input);
  // Copying is dear and rarely needed, so it waits until an `undefined` was really in the way.
  if (first.success) {
    if (!hasUndefined(first.data)) return { ok: true, order: first.data };
  } else if (!first.error.issues.some((issue) => valueAt(input, issue.path) === undefined)) {
    return refuse(input, first.error.issues);
  }
  const cleaned = withoutUndefined(input);
  const second = orderSchema.safeParse(cleaned);
  return second.success ? { ok: true, order: second.data } : refuse(cleaned, second.error.issues);
}

function refuse(input: unknown, found: readonly z.core.$ZodIssue[]): OrderParseResult {
  const issues: OrderIssue[] = [];
  for (const issue of found) {
    if (issues.length >= MOST_ISSUES) break;
    issues.push(...wordIssue(issue, orderSchema, input));
  }
  const count = found.reduce(
    (sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1),
    0,
  );
  return {
    ok: false,
    error: new InvalidOrderError(issues.slice(0, MOST_ISSUES), {
      orderId: orderIdOf(input),
      issueCount: count,
    }),
  };
}

function orderIdOf(input: unknown): string | undefined {
  const id = valueAt(input, ["id"]);
  return orderSchema.shape.id.safeParse(id).data;
}

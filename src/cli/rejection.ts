import type { InvalidOrderError } from "../core/errors/InvalidOrderError";
import type { OrderTriageError } from "../core/errors/OrderTriageError";
import type { Rejected } from "../triage/Rejected";
import type { OrderItem } from "./readOrders";

/** An order that was rejected, with its place in the source. */
export interface Rejection {
  readonly position: number;
  readonly line: number;
  readonly orderId?: string;
  readonly error: OrderTriageError;
  /** What is wrong, each with `file:line:column` where that is known. */
  readonly problems: readonly string[];
}

/**
 * Reads an order's rejection together with the place the order came from.
 *
 * @example
 * ```ts
 * rejectionOf(rejected, item, "orders.ndjson").problems;
 * // ['orders.ndjson:3:57: /lines/0/quantity: expected …, received the text "two"; give it as a number']
 * ```
 */
export function rejectionOf(rejected: Rejected, item: OrderItem, sourceName: string): Rejection {
  const { position, line } = item;
  // What cannot be read was given on as nothing; why it cannot be read says more than how nothing was refused.
  if ("error" in item) return { position, line, error: item.error, problems: [item.error.message] };
  const { orderId, error } = rejected;
  const id = orderId === undefined ? {} : { orderId };
  if (!isInvalidOrder(error)) {
    const cause = error.cause instanceof Error ? ` (${error.cause.message})` : "";
    return { position, line, ...id, error, problems: [`${sourceName}:${line}: ${error.message}${cause}`] };
  }
  const problems = error.issues.map(({ path, message }) => {
    const place = item.place(path);
    return `${sourceName}:${place ? `${place.line}:${place.column}` : line}: ${message}`;
  });
  const rest = error.issueCount - problems.length;
  return { position, line, ...id, error, problems: rest > 0 ? [...problems, `and ${rest} more`] : problems };
}

/**
 * The line of `--json` for a rejected order.
 *
 * @example
 * ```ts
 * rejectionJson(rejection); // '{"rejected":true,"position":2,"line":3,"orderId":"O-3","error":{…}}'
 * ```
 */
export function rejectionJson({ position, line, orderId, error }: Rejection): string {
  const { code, message } = error;
  return JSON.stringify({
    rejected: true,
    position,
    line,
    orderId,
    error: { code, message, issues: isInvalidOrder(error) ? error.issues : undefined },
  });
}

function isInvalidOrder(error: OrderTriageError): error is InvalidOrderError {
  return error.code === "invalid_order" && "issues" in error;
}

import { OrderTriageError } from "./OrderTriageError";

/** What is wrong at one place of an order. */
export interface OrderIssue {
  /** JSON Pointer to the place, e.g. `/lines/0/quantity`; the empty text is the whole order. */
  readonly path: string;
  /** Kind of mistake, stable. */
  readonly code: OrderIssueCode;
  /** What may stand there, in words. */
  readonly expected: string;
  /** What came, in words; of personal fields only its type and length. */
  readonly received: string;
  /** Place, expected, received and remedy in one sentence. */
  readonly message: string;
}

/**
 * Kinds of mistake in an order: `wrong_type` (also a fraction where an integer is due), `missing`, `unknown_key`,
 * `wrong_value` (not one of the listed words), `wrong_format` (text of another form), `too_small`, `too_large`
 * (numbers, lengths of text and lists), `duplicate_id`, `unknown_reference`, `unreadable` (reading it threw).
 */
export type OrderIssueCode =
  | "wrong_type"
  | "missing"
  | "unknown_key"
  | "wrong_value"
  | "wrong_format"
  | "too_small"
  | "too_large"
  | "duplicate_id"
  | "unknown_reference"
  | "unreadable";

/** What an {@link InvalidOrderError} can be told besides its issues. */
export interface InvalidOrderErrorOptions {
  /** The order's id, when it could be read. */
  readonly orderId?: string | undefined;
  /** How many issues there were, when not all are given. */
  readonly issueCount?: number;
  readonly cause?: unknown;
}

const ISSUES_IN_MESSAGE = 5;

/**
 * An order whose shape is not that of a snapshot: every issue with its place, what was expected and what came.
 *
 * Contains no personal values, so that it may be logged. `path` is the place of the first issue.
 *
 * @example
 * ```ts
 * const result = safeParseOrder(body);
 * if (!result.ok) for (const issue of result.error.issues) console.error(issue.path, issue.message);
 * ```
 */
export class InvalidOrderError extends OrderTriageError {
  /** What is wrong, in the order of the fields; never empty. */
  readonly issues: readonly OrderIssue[];
  /** How many issues there are; more than `issues.length` when the rest was left out. */
  readonly issueCount: number;
  /** The order's id, when it could be read. */
  readonly orderId?: string;

  constructor(issues: readonly OrderIssue[], options: InvalidOrderErrorOptions = {}) {
    const issueCount = options.issueCount ?? issues.length;
    const [first] = issues;
    super("invalid_order", describe(issues, issueCount, options.orderId), {
      cause: options.cause,
      ...(first && { path: first.path }),
    });
    this.name = "InvalidOrderError";
    this.issues = issues;
    this.issueCount = issueCount;
    if (options.orderId !== undefined) this.orderId = options.orderId;
  }
}

function describe(issues: readonly OrderIssue[], issueCount: number, orderId: string | undefined): string {
  const order = orderId === undefined ? "order" : `order ${JSON.stringify(orderId)}`;
  const shown = issues.slice(0, ISSUES_IN_MESSAGE).map((issue) => issue.message);
  if (issueCount === 1) return `invalid ${order}: ${shown[0]}`;
  const rest = issueCount - shown.length;
  if (rest > 0) shown.push(`and ${rest} more`);
  return `invalid ${order}: ${issueCount} problems\n${shown.map((text) => `  ${text}`).join("\n")}`;
}

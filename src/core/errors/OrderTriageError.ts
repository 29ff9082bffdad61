const BRAND = Symbol.for("order-triage.error");

/** Where an error happened: the parts that apply are present. */
export interface ErrorPlace {
  /** Name of the rule (classifier, policy or plain rule). */
  readonly rule?: string;
  /** JSON Pointer into the document that was given (order, rule file), e.g. `/lines/0/quantity`. */
  readonly path?: string;
  /** Name of the adapter that answered or failed to. */
  readonly adapter?: string;
}

/** What every error of this library can be asked, besides `message` and `cause`. */
export interface OrderTriageErrorOptions extends ErrorPlace {
  readonly cause?: unknown;
}

/**
 * The base of every error this library throws: a stable `code`, the place, the `cause`, and the remedy in the message.
 *
 * Expected trouble (a bad order in a batch, a failing adapter) is data, not an error; a throw means a broken
 * ruleset or a broken caller. Test with {@link isOrderTriageError}: `instanceof` fails between the ESM and CJS copies.
 */
export class OrderTriageError extends Error {
  /** Stable, machine-readable: `invalid_order`, `invalid_ruleset`, `adapter_failed`, … */
  readonly code: string;
  readonly rule?: string;
  readonly path?: string;
  readonly adapter?: string;

  constructor(code: string, message: string, options: OrderTriageErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "OrderTriageError";
    this.code = code;
    if (options.rule !== undefined) this.rule = options.rule;
    if (options.path !== undefined) this.path = options.path;
    if (options.adapter !== undefined) this.adapter = options.adapter;
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/**
 * True for an error of this library, also one thrown by another copy of it (ESM beside CJS).
 *
 * @example
 * ```ts
 * try {
 *   parseOrder(body);
 * } catch (error) {
 *   if (isOrderTriageError(error)) console.error(error.code, error.path, error.message);
 *   else throw error;
 * }
 * ```
 */
export function isOrderTriageError(value: unknown): value is OrderTriageError {
  return typeof value === "object" && value !== null && (value as Record<symbol, unknown>)[BRAND] === true;
}

import { setImmediate } from "node:timers/promises";
import { isRejected } from "../triage/Rejected";
import type { Triage } from "../triage/Triage";
import type { Progress } from "./progress";
import type { ByteSource } from "./readBytes";
import { type OrderItem, readOrders } from "./readOrders";
import { rejectionOf } from "./rejection";
import type { Report } from "./report";
import { type Tally, tallyDecision, tallyRejection } from "./tally";

/** Everything a run is made of. */
export interface TriageAllParts {
  readonly source: ByteSource;
  readonly triage: Pick<Triage, "evaluateAll">;
  readonly report: Report;
  readonly progress: Progress;
  /** Added to. */
  readonly tally: Tally;
}

/** How often timers and other input get their turn when the orders are all in memory already. */
const ORDERS_A_TURN = 256;

/**
 * Triages every order of a source and gives the report's text on each, in the order of the source.
 *
 * Throws what the source throws, after what was decided before is given.
 *
 * @example
 * ```ts
 * const parts = { source, triage, report: jsonReport, progress: noProgress, tally: emptyTally() };
 * for await (const text of triageAll(parts)) process.stdout.write(text);
 * ```
 */
export async function* triageAll(parts: TriageAllParts): AsyncGenerator<string> {
  const { source, triage, report, progress, tally } = parts;
  /** Orders read and not yet decided; results come in the same order. */
  const inFlight: OrderItem[] = [];
  const values = async function* (): AsyncGenerator<unknown> {
    for await (const item of readOrders(source)) {
      inFlight.push(item);
      // No order is undefined: what cannot be read keeps its position as an order that is refused.
      yield "error" in item ? undefined : item.value;
    }
  };
  for await (const result of triage.evaluateAll(values())) {
    const item = inFlight.shift();
    if (item === undefined) throw new Error("a result without an order");
    let text: string;
    if (isRejected(result)) {
      const rejection = rejectionOf(result, item, source.name);
      tallyRejection(tally, rejection);
      text = report.rejection(rejection);
    } else {
      tallyDecision(tally, result);
      text = report.decision(result, item);
    }
    progress.addOrder();
    if (text !== "") {
      progress.hide();
      yield text;
    }
    if (tally.orders % ORDERS_A_TURN === 0) await setImmediate();
  }
}

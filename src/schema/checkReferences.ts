import type * as z from "zod";
import type { OrderSnapshot } from "../core/order/OrderSnapshot";

/** What our custom issues carry besides their place. */
export interface ReferenceIssueParams {
  readonly code: "duplicate_id" | "unknown_reference";
  readonly expected: string;
  readonly received: string;
  readonly remedy: string;
}

const LISTS_WITH_IDS = ["lines", "reservations", "payments", "shipments", "complaints", "requests"] as const;
const LINE_IDS_SHOWN = 10;

/** Reports ids used twice in a list, and references to lines that the order does not have. */
export function checkReferences(order: OrderSnapshot, context: z.core.$RefinementCtx): void {
  for (const list of LISTS_WITH_IDS) {
    if (order[list].length > 1) checkUnique(list, order[list], context);
  }
  if (order.shipments.length > 0 || order.reservations.length > 0) checkLineReferences(order, context);
}

function checkUnique(
  list: string,
  items: readonly { readonly id: string }[],
  context: z.core.$RefinementCtx,
): void {
  const firstIndexes = new Map<string, number>();
  for (const [index, { id }] of items.entries()) {
    const first = firstIndexes.get(id);
    if (first === undefined) {
      firstIndexes.set(id, index);
      continue;
    }
    report(context, [list, index, "id"], id, {
      code: "duplicate_id",
      expected: `an id used once in ${list}`,
      received: `${JSON.stringify(id)}, which /${list}/${first}/id has already`,
      remedy: "give each its own id",
    });
  }
}

function checkLineReferences(order: OrderSnapshot, context: z.core.$RefinementCtx): void {
  const lineIds = new Set(order.lines.map((line) => line.id));
  const check = (lineId: string | undefined, path: PropertyKey[]) => {
    if (lineId === undefined || lineIds.has(lineId)) return;
    report(context, path, lineId, {
      code: "unknown_reference",
      expected: "the id of one of the order's lines",
      received: JSON.stringify(lineId),
      remedy: lineIds.size === 0 ? "the order has no lines" : `its lines are ${quoteSome(lineIds)}`,
    });
  };
  for (const [index, reservation] of order.reservations.entries()) {
    check(reservation.lineId, ["reservations", index, "lineId"]);
  }
  for (const [index, shipment] of order.shipments.entries()) {
    for (const [position, line] of shipment.lines.entries()) {
      check(line.lineId, ["shipments", index, "lines", position, "lineId"]);
    }
  }
}

function quoteSome(ids: ReadonlySet<string>): string {
  const shown = [...ids].slice(0, LINE_IDS_SHOWN).map((id) => JSON.stringify(id));
  if (ids.size > LINE_IDS_SHOWN) shown.push("…");
  return shown.join(", ");
}

function report(
  context: z.core.$RefinementCtx,
  path: PropertyKey[],
  input: string,
  params: ReferenceIssueParams,
): void {
  context.issues.push({ code: "custom", path, input, params: { ...params } });
}

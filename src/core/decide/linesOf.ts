import type { Subject } from "../classify/Subject";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import type { Shipment } from "../order/Shipment";

/** The ids of the lines that a subject is about; `undefined`: the order as a whole. */
export function linesOf(
  subject: Subject,
  { lines, shipments }: OrderSnapshot,
): readonly string[] | undefined {
  const { kind, id } = subject;
  switch (kind) {
    case "line":
      return id === undefined ? undefined : [id];
    case "sku":
      return lines.filter(({ sku }) => sku === id).map((line) => line.id);
    case "shipment":
      return linesIn(shipments.filter((shipment) => shipment.id === id));
    case "carrier":
      return linesIn(shipments.filter(({ carrier }) => carrier === id));
    default:
      return undefined;
  }
}

/** A shipment that does not say what is in it may have all of the order. */
function linesIn(shipments: readonly Shipment[]): readonly string[] | undefined {
  if (shipments.some(({ lines }) => lines.length === 0)) return undefined;
  return [...new Set(shipments.flatMap(({ lines }) => lines.map(({ lineId }) => lineId)))];
}

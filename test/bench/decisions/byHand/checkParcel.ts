import { HOUR } from "./Found";
import { NOTHING, type Notes } from "./openNotes";
import { hoursBetween, type Parcel, stalledAfterHours } from "./Parcels";

/** What is wrong with one parcel of an open order. */
export function checkParcel(parcel: Parcel, notes: Notes): void {
  const { shipment, state, code, shippedAt, lastAt, failedAttempts } = parcel;
  const { id, carrier } = shipment;
  const about = { subject: { kind: "shipment", id }, shipment };
  const shown = code === undefined ? {} : { code };
  switch (state) {
    case "no_record":
    case "label_created":
      if (shippedAt !== undefined && notes.isAfter(shippedAt + 48 * HOUR)) {
        const evidence = { carrier, hours: hoursBetween(shippedAt, notes.now) };
        notes.raise("no-first-scan", "shipment.no_tracking", "warning", NOTHING, evidence, about);
      }
      break;
    case "picked_up":
    case "in_transit":
    case "customs": {
      const thresholdHours = stalledAfterHours(carrier);
      if (lastAt !== undefined && notes.isAfter(lastAt + thresholdHours * HOUR)) {
        const evidence = { carrier, hours: hoursBetween(lastAt, notes.now), thresholdHours, ...shown };
        notes.raise("parcel-stalled", "shipment.stalled", "warning", NOTHING, evidence, about);
      }
      break;
    }
    case "delivery_failed": {
      const attempts = failedAttempts;
      const type = "shipment.delivery_failed";
      if (attempts >= 3) {
        notes.raise("delivery-failed-repeatedly", type, "error", NOTHING, { attempts }, about);
      } else {
        notes.raise("delivery-failed", type, "warning", NOTHING, { attempts, ...shown }, about);
      }
      break;
    }
    case "held":
      notes.raise("parcel-held", "shipment.held", "error", NOTHING, shown, about);
      break;
    case "available_for_pickup":
      if (lastAt !== undefined && notes.isAfter(lastAt + 72 * HOUR)) {
        const evidence = { hours: hoursBetween(lastAt, notes.now) };
        notes.raise("parcel-not-collected", "shipment.pickup_overdue", "warning", NOTHING, evidence, about);
      }
      break;
    case "returning":
    case "returned":
      notes.raise("parcel-comes-back", "shipment.returned", "error", NOTHING, shown, about);
      break;
    case "damaged":
      notes.raise("parcel-damaged", "shipment.damaged", "error", NOTHING, shown, about);
      break;
  }
}

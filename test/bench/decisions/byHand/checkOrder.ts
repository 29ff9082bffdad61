import { isOtherAddress, isPostalCodeWrong, pointerOf } from "./addresses";
import type { HandOrder } from "./Found";
import type { HandFacts } from "./HandFacts";
import { CAPTURE_SHIP, NOTHING, type Notes, SHIP } from "./openNotes";
import { problemsOf, totalDifference } from "./orderData";

/** What is wrong with the data of an open order. */
export function checkOrder(facts: HandFacts, notes: Notes): void {
  const { order, contact, isHandedOver } = facts;
  if (!isHandedOver) checkBeforeDispatch(facts, notes);
  if (!facts.isDelivered && isAddressChanged(order)) {
    const about = { field: "/shipTo" };
    const evidence = { handedOver: isHandedOver };
    notes.raise("address-changed", "address.changed_after_order", "warning", SHIP, evidence, about);
  }
  if (contact.isEmailWrong) {
    const about = { field: "/customer/email" };
    const evidence = { hasPhone: contact.hasPhone };
    notes.raise("email-malformed", "contact.email_invalid", "warning", NOTHING, evidence, about);
  }
  const lines = order.lines.length;
  const problems = problemsOf(order);
  if (problems.length > 0) {
    notes.raise("order-impossible", "order.invalid", "critical", CAPTURE_SHIP, { problems, lines });
  }
  const differenceMinor = totalDifference(order);
  if (lines > 0 && differenceMinor !== undefined && Math.abs(differenceMinor) > 1) {
    const evidence = { differenceMinor, currency: order.currency, toleranceMinor: 1 };
    const about = { field: "/totals/totalMinor" };
    notes.raise("total-does-not-add-up", "order.price_mismatch", "error", CAPTURE_SHIP, evidence, about);
  }
}

function checkBeforeDispatch({ order, contact, missing }: HandFacts, notes: Notes): void {
  const { country } = order.shipTo;
  const shown = country === undefined ? {} : { country };
  const [first] = missing;
  if (first !== undefined) {
    const evidence = { ...shown, fields: missing };
    const about = { field: pointerOf(first) };
    notes.raise("address-incomplete", "address.missing_field", "error", SHIP, evidence, about);
  }
  if (isPostalCodeWrong(order.shipTo)) {
    const about = { field: "/shipTo/postalCode" };
    notes.raise("postal-code-malformed", "address.format_invalid", "error", SHIP, shown, about);
  }
  if (!contact.hasPhone) {
    const about = { field: "/customer/phone" };
    const evidence = { hasEmail: contact.hasEmail };
    notes.raise("phone-missing", "contact.phone_invalid", "error", SHIP, evidence, about);
  }
}

function isAddressChanged({ placedShipTo, shipTo, requests = [] }: HandOrder): boolean {
  if (placedShipTo === undefined || !isOtherAddress(placedShipTo, shipTo)) return false;
  return !requests.some(
    ({ kind, status }) => kind === "change" && (status === "approved" || status === "done"),
  );
}

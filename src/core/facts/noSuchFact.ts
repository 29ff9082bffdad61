import { isTypo, nearestName } from "../errors/nearestName";
import { either, noSuch } from "../rules/Issues";

/** Facts for what a field of the snapshot holds, by the last part of its path: who knows the order writes its fields. */
const factsOfField: Readonly<Record<string, readonly string[]>> = {
  totalMinor: ["order.dueMinor", "order.amountDueMinor", "order.totalDifferenceMinor"],
  capturedMinor: ["order.paidMinor", "order.underpaidMinor"],
  authorizedMinor: ["order.paidMinor", "order.isPaymentApproved"],
  refundedMinor: ["order.paidMinor", "order.overpaidMinor"],
  lines: ["order.lineCount"],
  quantity: ["line.openQuantity", "line.shortQuantity"],
  onHand: ["line.availableQuantity", "line.shortQuantity"],
  placedAt: ["order.hoursSincePlaced"],
  email: ["contact.hasEmail", "contact.isEmailValid"],
  phone: ["contact.hasPhone"],
  tier: ["order.customerTier"],
  postalCode: ["address.isPostalCodeValid", "address.missingFields"],
  shippedAt: ["shipment.hoursSinceShipped"],
  events: ["shipment.state", "shipment.hoursSinceLastEvent"],
  openedAt: ["complaint.hoursSinceOpened"],
  firstReplyAt: ["complaint.hasFirstReply"],
  lastUpdateAt: ["complaint.hoursSinceLastUpdate"],
};

/**
 * `there is no fact "totals.totalMinor"; did you perhaps mean "order.dueMinor" or …?`: in the words of `noSuch`, which
 * also knows the fields of the order snapshot.
 *
 * @param known names of all facts there are
 */
export function noSuchFact(name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  const last = name.split(".").at(-1) ?? "";
  const meant = Object.hasOwn(factsOfField, last) ? (factsOfField[last] ?? []) : [];
  const there = meant.filter((fact) => known.includes(fact));
  const usual = noSuch("fact", name, known);
  if (there.length === 0 || (near !== undefined && isTypo(name, near))) return usual;
  return `there is no fact ${JSON.stringify(name)}; did you perhaps mean ${either(there)}?`;
}

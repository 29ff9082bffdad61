import { type HandComplaint, type HandOrder, HOUR } from "./Found";
import { NOTHING, type Notes, SHIP } from "./openNotes";
import { hoursBetween } from "./Parcels";

/** What the customer waits for: an answer to a request or to a complaint. */
export function checkCustomer(order: HandOrder, notes: Notes): void {
  if (order.status !== "cancelled") {
    for (const { id, kind, status, deadline } of order.requests ?? []) {
      if (status !== "open" || kind === "urgent") continue;
      const evidence = deadline === undefined ? { kind } : { kind, deadline };
      const about = { subject: { kind: "request", id } };
      notes.raise("buyer-asks-for-change", "order.buyer_request_pending", "warning", SHIP, evidence, about);
    }
  }
  for (const complaint of order.complaints ?? []) {
    if (complaint.resolvedAt === undefined) checkComplaint(complaint, notes);
  }
}

function checkComplaint(complaint: HandComplaint, notes: Notes): void {
  const { id, kind, openedAt, firstReplyAt, lastUpdateAt, reopenedCount = 0 } = complaint;
  const about = { subject: { kind: "complaint", id }, complaint };
  const opened = Date.parse(openedAt);
  const hours = hoursBetween(opened, notes.now);
  if (firstReplyAt === undefined) {
    if (notes.isAfter(opened + 24 * HOUR)) {
      const code = "complaint.response_overdue";
      notes.raise("complaint-unanswered", code, "error", NOTHING, { kind, hours }, about);
    }
  } else {
    const updated = Date.parse(lastUpdateAt ?? firstReplyAt);
    if (notes.isAfter(updated + 72 * HOUR)) {
      const evidence = { kind, hours: hoursBetween(updated, notes.now) };
      notes.raise("complaint-silent", "complaint.update_overdue", "warning", NOTHING, evidence, about);
    }
  }
  if (notes.isAfter(opened + 120 * HOUR)) {
    const code = "complaint.resolution_overdue";
    notes.raise("complaint-unresolved", code, "error", NOTHING, { kind, hours }, about);
  }
  if (reopenedCount >= 1) {
    const evidence = { kind, times: reopenedCount };
    notes.raise("complaint-reopened", "complaint.reopened", "warning", NOTHING, evidence, about);
  }
}

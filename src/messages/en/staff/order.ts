/** For staff: the order itself. */
export const order = {
  "order.unconfirmed": {
    text: "The order{totalMinor, select, absent {} other { of {totalMinor}}} has waited for the customer's confirmation{hours, select, absent {} other { for {hours}{limitHours, select, absent {} other { (limit: {limitHours})}}}}{asked, select, no {; nobody has asked for it yet} other {}}.",
    todo: [
      "{asked, select, yes {Remind the customer once.} other {Ask the customer to check items, address and contact data.}}",
      "No answer: call before the parcel is packed.",
    ],
  },
  "order.duplicate": {
    text: "The order repeats {twin, select, absent {an earlier one} other {order {twin}}} of the same customer{hours, select, absent {} other {, placed {hours} earlier}}{limitHours, select, absent {} other { (orders within {limitHours} are compared)}}.",
    todo: [
      "Hold this order; the earlier one goes on.",
      "Ask the customer whether both are meant.",
      "Only one: cancel this one and refund it in full. Both: release the hold and, if possible, send them together.",
    ],
  },
  "order.invalid": {
    text: "The data of the order cannot be right{problems, select, absent {} other {: {problems}}}{lines, select, absent {} other { (lines: {lines, number})}}.",
    todo: [
      "Stop dispatch and payment.",
      "Compare the order with where it came from (shop, marketplace, import) and find where it broke.",
      "Correct it there and take it in again; never ship it as it is.",
    ],
  },
  "order.price_mismatch": {
    text: "The parts of the order do not add up to its total{differenceMinor, select, absent {} other {: the total is {differenceMinor} too {differenceMinorSign, select, minus {high} other {low}}}}{toleranceMinor, select, absent {} other {; up to {toleranceMinor} passes as rounding}}.",
    todo: [
      "Stop payment and dispatch.",
      "Look for the wrong or missing part: price, discount, shipping, tax.",
      "If the customer saw the lower sum, honour it, or ask before charging more.",
    ],
  },
  "order.item_unmatched": {
    text: "{sku, select, absent {An item of the order} other {Item {sku}}} is not in the catalogue or not for sale{country, select, absent {} other { in {country}}}{status, select, absent {} other {; catalogue status: {status}}}.",
    todo: [
      "Hold this line; the others may go.",
      "Match the item to the right article, or correct the catalogue.",
      "Not to be sold there at all: offer a substitute or a refund.",
    ],
  },
  "order.customer_blocked": {
    text: "The customer is on the blocked list{blocked, select, yes {, and the block is in force} other {}}.",
    todo: [
      "Stop payment and dispatch.",
      "Let risk control decide: release or cancel, with the reason on record.",
      "Mention neither the list nor the reason to the customer.",
    ],
  },
  "order.buyer_request_pending": {
    text: "The customer has asked for {kind, select, absent {a change} other {{kind}}} and waits for an answer{deadline, select, absent {} other {, due by {deadline}}}.",
    todo: [
      "Confirm to the customer that the request has arrived.",
      "Stop dispatch where the request needs it, then decide.",
      "Carry it out, or decline it with a reason, and close the request.",
    ],
  },
  "order.promise_conflict": {
    text: "The promised date{deliverBy, select, absent {{shipBy, select, absent {} other { (dispatch by {shipBy})}}} other { (delivery by {deliverBy})}} cannot be kept{hoursNeeded, select, absent {} other {: {hoursNeeded} needed{hoursLeft, select, absent {} other {, {hoursLeft} left}}}}{leavesOnClosedDay, select, yes {; the warehouse is closed on the day of dispatch} other {}}.",
    todo: [
      "See whether a faster service, another warehouse or an earlier pick-up saves the date.",
      "Otherwise set a date that holds, and tell the customer before the old one has passed.",
    ],
  },
};

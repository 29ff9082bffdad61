/** For staff: stock. */
export const stock = {
  "stock.short": {
    text: "{sku, select, absent {A line} other {{sku}}} is short of stock{short, select, absent {} other {: {short, number} {short, plural, one {unit} other {units}} missing{open, select, absent {} other { of {open, number}}}}}{available, select, absent {} other {; available: {available, number}}}.",
    todo: [
      "Look for stock elsewhere: other warehouses, returns, goods about to arrive.",
      "Let the customer choose: wait, take what is there, take a substitute, or a refund.",
      "Order more, and correct the stock figure if it was wrong.",
    ],
  },
  "stock.split_needed": {
    text: "No single warehouse can fill the order; several together can{groupsCount, select, absent {} other {, in {groupsCount, plural, one {# consignment} other {# consignments}}}}.",
    todo: [
      "Send it in parts as proposed, or move the goods to one warehouse if the date allows.",
      "Tell the customer that more than one parcel is coming, at no extra cost.",
    ],
  },
  "stock.arriving_late": {
    text: "{sku, select, absent {A line} other {{sku}}} is short{short, select, absent {} other { by {short, plural, one {# unit} other {# units}}}} until new stock arrives{coveredAt, select, absent {} other { ({coveredAt})}}, which is too late for the promised dispatch.",
    todo: [
      "Have the supplier confirm the arrival.",
      "Move the promise to a date that holds and tell the customer.",
      "If that is too late for the customer, cancel the line and refund it.",
    ],
  },
  "stock.discontinued": {
    text: "{sku, select, absent {An item} other {{sku}}} is short{short, select, absent {} other { by {short, plural, one {# unit} other {# units}}}} and will not be bought again{status, select, absent {} other { (catalogue status: {status})}}.",
    todo: [
      "Take the item off sale.",
      "Offer the customer a substitute of at least the same worth.",
      "None wanted: cancel the line and refund it.",
    ],
  },
  "stock.low": {
    text: "Stock of {sku, select, absent {an item} other {{sku}}} is {ratio, select, absent {low against} other {at {ratio} of}} the reorder point{nodes, select, absent {} other { ({nodes})}}{rearmRatio, select, absent {} other {; the warning ends at {rearmRatio}}}.",
    todo: [
      "Check what is on order already and when it arrives.",
      "Order from the supplier who delivers in time.",
      "If it sells faster than planned, raise the reorder point.",
    ],
  },
  "stock.oversold": {
    text: "{sku, select, absent {An item} other {{sku}}} is oversold{oversold, select, absent {} other { by {oversold, plural, one {# unit} other {# units}}}}, counting what is still to arrive{open, select, absent {} other {; this order waits for {open, number}}}.",
    todo: [
      "Stop selling it on every channel, now.",
      "Fill orders by promised date, then by time of payment.",
      "Tell the customers who cannot be served first, and let them choose: wait, substitute or refund.",
      "Find out why the stock figure was too high.",
    ],
  },
  "stock.reservation_expired": {
    text: "The stock set aside for {sku, select, absent {this line} other {{sku}}} is no longer held{open, select, absent {} other {; {open, plural, one {# unit has} other {# units have}} not left yet}}.",
    todo: ["Reserve the stock again at once.", "If it is gone, treat the line as short of stock."],
  },
};

/** For staff: payments. No text names a decline code: it would be read out to the customer. */
export const payment = {
  "payment.pending": {
    text: "{amountDueMinor, select, absent {The order} other {{amountDueMinor}}} is still unpaid{hours, select, absent {} other { {hours} after ordering}}{limitHours, select, absent {} other { (limit: {limitHours})}}.",
    todo: [
      "Check with the provider whether the money is on its way.",
      "Remind the customer once, with a link to pay.",
      "Still unpaid after that: cancel the order and free the stock.",
    ],
  },
  "payment.action_required": {
    text: "The payment{method, select, absent {} other { by {method}}} waits for the customer to confirm it with their bank or wallet{attempt, select, absent {} other { (attempt {attempt, number})}}.",
    todo: [
      "Send the customer back to the payment page to finish it.",
      "Start no second payment while this one is open.",
    ],
  },
  "payment.declined.retryable": {
    text: "The payment{method, select, absent {} other { by {method}}} was declined for now{attempt, select, absent {} other { (attempt {attempt, number}{maximumAttempts, select, absent {} other { of at most {maximumAttempts, number}}})}}; the same means of payment may work later.",
    todo: [
      "Try again later, not at once, and within the card network's limit.",
      "Offer the customer another way to pay meanwhile.",
      "Do not ship before the money is there.",
    ],
  },
  "payment.declined.fixable": {
    text: "The payment{method, select, absent {} other { by {method}}} was declined over details that can be corrected{attempt, select, absent {} other { (attempt {attempt, number})}}.",
    todo: [
      "Ask the customer to enter the payment details again on the payment page.",
      "Never take card details by e-mail, chat or phone.",
    ],
  },
  "payment.declined.other_method": {
    text: "The payment{method, select, absent {} other { by {method}}} was declined{attempt, select, absent {} other { (attempt {attempt, number})}}; another method is needed{otherMethods, select, absent {} other {. Not tried yet: {otherMethods}}}.",
    todo: [
      "Offer the customer the other methods.",
      "Asked for the reason, say that only their bank can tell it; pass no reason on.",
    ],
  },
  "payment.declined.final": {
    text: "The payment{method, select, absent {} other { by {method}}} was declined for good{attempt, select, absent {} other { (attempt {attempt, number}{maximumAttempts, select, absent {} other { of at most {maximumAttempts, number}}})}}; this means of payment must not be charged again.",
    todo: [
      "Stop every retry with this means of payment.",
      "Offer another method and give no reason.",
      "No payment by the due time: cancel the order and free the stock. Signs of fraud go to risk control.",
    ],
  },
  "payment.config_error": {
    text: "The payment failed through our own set-up{method, select, absent {} other { of {method}}}. The customer cannot mend that, and other orders may fail alike.",
    todo: [
      "Tell the payment team at once, and see how many orders are concerned.",
      "Switch the method off until it works again.",
      "Then ask the customers concerned to pay again.",
    ],
  },
  "payment.state_unknown": {
    text: "It is not known whether the payment{method, select, absent {} other { by {method}}} went through.",
    todo: [
      "Ask the provider for the outcome before anything else.",
      "Until then: no dispatch, no new charge, no refund.",
      "No answer in time: settle it by the provider's statement.",
    ],
  },
  "payment.closed": {
    text: "The payment{method, select, absent {} other { by {method}}} was closed before any money came.",
    todo: [
      "If the customer still wants the goods, start a new payment.",
      "Otherwise cancel the order and free the stock.",
    ],
  },
  "payment.amount_mismatch": {
    text: "{differenceMinor, select, absent {What was paid differs from what is due} other {The customer has paid {differenceMinor} too {differenceMinorSign, select, minus {little} other {much}}}}{dueMinor, select, absent {} other {; due: {dueMinor}}}{toleranceMinor, select, absent {} other { (up to {toleranceMinor} passes)}}.",
    todo: [
      "Look for the cause first: a changed order, a fee, another currency, a second payment under way.",
      "{differenceMinorSign, select, minus {Ask for exactly the rest.} plus {Refund the surplus.} other {Ask for the rest, or refund the surplus.}}",
      "Ship once the sums agree.",
    ],
  },
  "payment.duplicate": {
    text: "The order was paid more than once{payments, select, absent {} other { (payments {payments})}}{hours, select, absent {} other {, {hours} apart}}{overpaidMinor, select, absent {} other {: {overpaidMinor} too much}}.",
    todo: [
      "Have the provider confirm that both payments went through.",
      "Refund the later one before the customer has to ask.",
      "Ship the order as usual.",
    ],
  },
  "payment.risk_review": {
    text: "The risk check wants a person to look at the order{recommendation, select, absent {} other {; its advice: {recommendation}}}.",
    todo: [
      "Stop payment and dispatch until it is decided.",
      "Compare name, address, contact data and history; in doubt, call a number that was known before.",
      "Release or cancel, with the reason on record. Do not tell the customer what raised the doubt.",
    ],
  },
  "payment.authorization_expiring": {
    text: "The authorisation{method, select, absent {} other { of the payment by {method}}} lapses{hours, select, absent { soon} other { in {hours}}}{expiresAt, select, absent {} other { ({expiresAt})}}, and the money has not been taken{limitHours, select, absent {} other {; warned {limitHours} ahead}}.",
    todo: [
      "Ready to ship: capture now.",
      "Not ready: have it authorised anew before it lapses.",
      "Never ship on a lapsed authorisation.",
    ],
  },
};

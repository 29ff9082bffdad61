/** For customers: payments. Never a reason of a decline, never a word that hints at one that is masked. */
export const payment = {
  "payment.pending": {
    title: "Your payment has not arrived yet",
    text: "We have not received your payment{amountDueMinor, select, absent {} other { of {amountDueMinor}}} yet. We send your order as soon as it is here.",
    todo: ["Please pay, or tell us if you already have."],
  },
  "payment.action_required": {
    title: "Please confirm your payment",
    text: "Your payment{method, select, absent {} other { by {method}}} is almost done: your bank or wallet is waiting for your confirmation.",
    todo: ["Please go back to the payment page and confirm."],
  },
  "payment.declined.retryable": {
    title: "Your payment did not go through",
    text: "Your payment{method, select, absent {} other { by {method}}} could not be completed this time. Your order is kept for you.",
    todo: ["Please try again a little later, or choose another way to pay."],
  },
  "payment.declined.fixable": {
    title: "Please check your payment details",
    text: "Your payment{method, select, absent {} other { by {method}}} could not be completed with the details given. Your order is kept for you.",
    todo: ["Please enter your payment details again, or choose another way to pay."],
  },
  "payment.declined.other_method": {
    title: "Please choose another way to pay",
    text: "Your payment{method, select, absent {} other { by {method}}} could not be completed. Your order is kept for you.",
    todo: [
      "Please pay in another way{otherMethods, select, absent {} other {, for example by {otherMethods}}}.",
    ],
  },
  "payment.declined.final": {
    title: "Please choose another way to pay",
    text: "Your payment{method, select, absent {} other { by {method}}} could not be completed. Your order is kept for you.",
    todo: ["Please pay in another way. Questions about a payment are best answered by your bank."],
  },
  "payment.config_error": {
    title: "This way of paying is not available just now",
    text: "We are sorry: your payment could not be completed, and it has nothing to do with you. We are working on it.",
    todo: ["Please choose another way to pay, or try again later."],
  },
  "payment.state_unknown": {
    title: "We are checking your payment",
    text: "We are waiting for the confirmation of your payment{method, select, absent {} other { by {method}}}. We will write to you as soon as we have it.",
    todo: ["Please do not pay again in the meantime."],
  },
  "payment.closed": {
    title: "Your payment was not completed",
    text: "Your payment{method, select, absent {} other { by {method}}} was closed before it was finished. Nothing has been charged for it.",
    todo: ["If you still want your order, please pay again."],
  },
  "payment.amount_mismatch": {
    title: "The amount of your payment",
    text: "{differenceMinor, select, absent {The amount we received differs from the amount of your order.} other {{differenceMinorSign, select, minus {To complete the payment of your order, {differenceMinor} is still to be paid.} other {You have paid {differenceMinor} more than your order costs. We will take care of the difference.}}}}",
    todo: [
      "{differenceMinorSign, select, minus {Please pay the open amount.} other {You need not do anything; we will write to you.}}",
    ],
  },
  "payment.duplicate": {
    title: "You have paid twice",
    text: "We received more than one payment for your order. {overpaidMinor, select, absent {We will pay the surplus back to you} other {We will pay {overpaidMinor} back to you}} as soon as it is confirmed. Your order goes on as usual.",
    todo: [],
  },
  "payment.risk_review": {
    title: "Your order is being checked",
    text: "We look over some orders before we send them. You need not do anything; we will write to you if we need anything.",
    todo: [],
  },
  "payment.authorization_expiring": {
    title: "Your order is being prepared",
    text: "We are preparing your order. You need not do anything; if we need you to confirm your payment again, we will write to you.",
    todo: [],
  },
};

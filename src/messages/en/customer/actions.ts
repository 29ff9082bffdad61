/** For customers: what is being done for them, once it is decided. */
export const actions = {
  "hold.place": { title: "Order paused", text: "We have paused your order until an open point is settled." },
  "hold.release": { title: "Order continued", text: "Your order is being processed again." },
  "request.correction": {
    title: "We need a correction from you",
    text: "Please correct {fields, select, absent {the details we asked about} other {{fields}}}, so that we can go on.",
  },
  "request.confirmation": {
    title: "We need your confirmation",
    text: "Please check the details we sent you and confirm them.",
  },
  "request.verification": {
    title: "We have sent you a code",
    text: "Please enter the code we sent you. We never ask for it by phone.",
  },
  "request.consent": {
    title: "Do you agree to a later date?",
    text: "Your order will take longer{revisedDate, select, absent {} other {, until {revisedDate}}}. Please tell us whether that suits you.",
  },
  "address.suggest": {
    title: "A suggestion for your address",
    text: "We have a suggestion for your address. Please tell us whether it is right.",
  },
  "notify.customer": { title: "Message sent", text: "We have written to you about your order." },
  "notify.team": { title: "We are looking into it", text: "The colleagues in charge have been informed." },
  "order.decide_shortage": {
    title: "Please choose",
    text: "An item is not available in full. Please tell us how to go on: wait, take what we have, another item, or a refund.",
  },
  "order.split": {
    title: "Several parcels",
    text: "Your order is being sent in more than one parcel, at no extra cost.",
  },
  "order.backorder": {
    title: "Item to follow",
    text: "We keep the missing item on order for you{expectedAt, select, absent {} other {; we expect it on {expectedAt}}}.",
  },
  "order.substitute": {
    title: "Another item instead",
    text: "We would like to offer you a similar item. We send it only if you agree.",
  },
  "order.cancel": {
    title: "Cancellation",
    text: "The cancellation is being carried out. What you have paid for it will be returned to you.",
  },
  "order.merge_suggest": {
    title: "Two similar orders",
    text: "We are comparing your orders and will send them together if that suits you.",
  },
  "promise.revise": {
    title: "New date",
    text: "{deliverBy, select, absent {We are working out a new date for your order and will write to you.} other {Your order is now planned to arrive by {deliverBy}.}}",
  },
  "stock.reserve": { title: "Items set aside", text: "We are setting your items aside for you." },
  "stock.reallocate": {
    title: "Items on the move",
    text: "We are getting your items ready from another place.",
  },
  "replenish.propose": { title: "New stock", text: "We are arranging new stock of the item." },
  "payment.retry": {
    title: "We try your payment again",
    text: "We will try your payment once more. You need not do anything.",
  },
  "payment.request": {
    title: "Please pay",
    text: "Please pay {amountMinor, select, absent {the open amount} other {{amountMinor}}}{methods, select, absent {} other {, for example by {methods}}}{deadline, select, absent {} other {, by {deadline}}}.",
  },
  "payment.authenticate": {
    title: "Please confirm your payment",
    text: "Please go back to the payment page and confirm your payment with your bank or wallet.",
  },
  "payment.query": {
    title: "We are checking your payment",
    text: "We are having the outcome of your payment confirmed. Please do not pay again meanwhile.",
  },
  "payment.capture_or_reauth": {
    title: "Payment in progress",
    text: "We are completing your payment. If your bank asks you to confirm it, please do.",
  },
  "refund.propose": {
    title: "Refund under way",
    text: "We are arranging a refund{amountMinor, select, absent {} other { of {amountMinor}}} for you.",
  },
  "compensation.offer": {
    title: "To make up for it",
    text: "We would like to make up for the trouble{amountMinor, select, absent {} other { with {amountMinor}}}.",
  },
  "carrier.switch": {
    title: "Another way of delivery",
    text: "We are sending your order another way, so that it reaches you sooner.",
  },
  "shipment.trace": { title: "Looking for your parcel", text: "We are finding out where your parcel is." },
  "shipment.reattempt": {
    title: "Another delivery",
    text: "Your parcel will be brought to you once more{notBefore, select, absent {} other {, from {notBefore}}}.",
  },
  "shipment.intercept": {
    title: "Changing your parcel's way",
    text: "We are trying to stop your parcel or have it taken to the right address.",
  },
  "shipment.claim": {
    title: "We are settling the damage",
    text: "We are settling the matter of your parcel for you. You need not do anything.",
  },
  "shipment.reship": { title: "Sent again", text: "We are sending the goods to you again." },
  "shipment.return": {
    title: "Return",
    text: "We are arranging the return{labelNeeded, select, yes { and will send you a label} other {}}.",
  },
  "task.assign": { title: "Somebody is on it", text: "A colleague has been asked to look after your order." },
  escalate: { title: "With priority", text: "Your matter is now being looked after with priority." },
  "review.schedule": {
    title: "So that it does not happen again",
    text: "We are looking into how this came about, so that it does not happen again.",
  },
  "facts.refresh": { title: "Details being checked", text: "We are checking a detail of your order." },
};

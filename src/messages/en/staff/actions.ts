/** For staff: what each action asks them to do. */
export const actions = {
  "hold.place": {
    title: "Place a hold",
    text: "Stop {blocks, select, absent {the order} other {{blocks}}} until the cause is gone{reason, select, absent {} other { ({reason})}}{autoReleaseAt, select, absent {} other {; it ends by itself {autoReleaseAt}}}.",
  },
  "hold.release": {
    title: "Release a hold",
    text: "Lift the hold{handle, select, absent {} other { {handle}}}{reason, select, absent {} other {: {reason}}}, and let the order go on.",
  },
  "request.correction": {
    title: "Ask for a correction",
    text: "Ask the customer to correct {fields, select, absent {what is wrong} other {{fields}}}{channels, select, absent {, in the form} other { by {channels}}}{deadline, select, absent {} other {; answer wanted by {deadline}}}.",
  },
  "request.confirmation": {
    title: "Ask for a confirmation",
    text: "Ask the customer to confirm {what, select, absent {what is in doubt} other {{what}}}{channels, select, absent {, in the form} other { by {channels}}}{deadline, select, absent {} other {; answer wanted by {deadline}}}{onSilence, select, absent {} other {; without an answer: {onSilence}}}.",
  },
  "request.verification": {
    title: "Send a verification code",
    text: "Send the customer a code{channels, select, absent {} other { by {channels}}} and have them enter it.",
  },
  "request.consent": {
    title: "Ask for consent to the delay",
    text: "Ask the customer whether they agree to the {revisedDate, select, absent {delay} other {new date, {revisedDate}}}{channels, select, absent {} other {, by {channels}}}{deadline, select, absent {} other {; answer wanted by {deadline}}}{onSilence, select, absent {} other {; without an answer: {onSilence}}}.",
  },
  "address.suggest": {
    title: "Suggest an address",
    text: "Show the customer the address the check proposes; use it only once they have agreed.",
  },
  "notify.customer": {
    title: "Tell the customer",
    text: "Send the customer the message{template, select, absent {} other { “{template}”}}{channels, select, absent {} other { by {channels}}}.",
  },
  "notify.team": {
    title: "Tell the team",
    text: "Send {role, select, absent {the team} other {{role}}} the message{template, select, absent {} other { “{template}”}}.",
  },
  "order.decide_shortage": {
    title: "Decide what happens to the shortage",
    text: "{shortQuantity, select, absent {Stock} other {{shortQuantity, plural, one {# unit} other {# units}}}}{sku, select, absent {} other { of {sku}}} missing: let the customer choose{options, select, absent {} other { ({options})}}{deadline, select, absent {} other { by {deadline}}}.",
  },
  "order.split": {
    title: "Split the order",
    text: "Send the order in {groupsCount, select, absent {parts} other {{groupsCount, plural, one {# part} other {# parts}}}} as proposed; the quantities add up to what was ordered.",
  },
  "order.backorder": {
    title: "Send later",
    text: "Keep {quantity, select, absent {the missing units} other {{quantity, plural, one {# unit} other {# units}}}} on order for the customer{expectedAt, select, absent {} other {; expected {expectedAt}}}.",
  },
  "order.substitute": {
    title: "Offer a substitute",
    text: "Offer the customer another item in place of {line, select, absent {the missing one} other {line {line}}}; send it only with their consent.",
  },
  "order.cancel": {
    title: "Cancel",
    text: "Cancel {lines, select, absent {the order} other {lines {lines}}}{reason, select, absent {} other { (reason: {reason})}}; free the stock and return what was paid.",
  },
  "order.merge_suggest": {
    title: "Compare the orders",
    text: "Look at {orderIds, select, absent {the orders} other {orders {orderIds}}} side by side: are they one order twice, or two that can go together?",
  },
  "promise.revise": {
    title: "Promise a new date",
    text: "Set a date that holds{shipBy, select, absent {} other {; dispatch by {shipBy}}}{deliverBy, select, absent {} other {; delivery by {deliverBy}}}{cause, select, absent {} other { (cause: {cause})}}.",
  },
  "stock.reserve": {
    title: "Reserve stock",
    text: "Set aside {quantity, select, absent {the open quantity} other {{quantity, plural, one {# unit} other {# units}}}}{sku, select, absent {} other { of {sku}}}{node, select, absent {} other { at {node}}}{until, select, absent {} other { until {until}}}.",
  },
  "stock.reallocate": {
    title: "Move stock",
    text: "Move {quantity, select, absent {stock} other {{quantity, plural, one {# unit} other {# units}}}}{sku, select, absent {} other { of {sku}}}{fromNode, select, absent {} other { from {fromNode}}}{toNode, select, absent {} other { to {toNode}}}.",
  },
  "replenish.propose": {
    title: "Order from a supplier",
    text: "Order {quantity, select, absent {more} other {{quantity, plural, one {# unit} other {# units}}}}{sku, select, absent {} other { of {sku}}}{node, select, absent {} other { for {node}}}{supplier, select, absent {} other { from {supplier}}}{expectedAt, select, absent {} other {; expected {expectedAt}}}.",
  },
  "payment.retry": {
    title: "Try the payment again",
    text: "Charge {paymentId, select, absent {the payment} other {payment {paymentId}}} again{notBefore, select, absent {, not at once} other {, not before {notBefore}}}{maxAttempts, select, absent {} other {, {maxAttempts, plural, one {# attempt} other {# attempts}} at most}}.",
  },
  "payment.request": {
    title: "Ask for payment",
    text: "Ask the customer for {amountMinor, select, absent {the open amount} other {{amountMinor}}}{methods, select, absent {} other {, offering {methods}}}{deadline, select, absent {} other {, by {deadline}}}; give no reason for a decline.",
  },
  "payment.authenticate": {
    title: "Lead through authentication",
    text: "Send the customer back to confirm {paymentId, select, absent {the payment} other {payment {paymentId}}} with their bank or wallet.",
  },
  "payment.query": {
    title: "Ask for the payment's outcome",
    text: "Ask the provider how {paymentId, select, absent {the payment} other {payment {paymentId}}} ended{notBefore, select, absent {} other {, not before {notBefore}}}{giveUpAt, select, absent {} other {, and no longer than until {giveUpAt}}}.",
  },
  "payment.capture_or_reauth": {
    title: "Capture or authorise again",
    text: "Take the money of {paymentId, select, absent {the payment} other {payment {paymentId}}}{before, select, absent {} other { before {before}}}, or have it authorised anew.",
  },
  "refund.propose": {
    title: "Propose a refund",
    text: "Have a refund{amountMinor, select, absent {} other { of {amountMinor}}} approved{cause, select, absent {} other { (cause: {cause})}}{approvalRole, select, absent {} other { by {approvalRole}}}{deadline, select, absent {} other {, by {deadline}}}.",
  },
  "compensation.offer": {
    title: "Offer compensation",
    text: "Offer the customer compensation{amountMinor, select, absent {} other { worth {amountMinor}}}{kind, select, absent {} other { ({kind})}}, once for this incident{approvalRole, select, absent {} other {; approved by {approvalRole}}}.",
  },
  "carrier.switch": {
    title: "Switch the carrier",
    text: "Move what has not left{from, select, absent {} other { from {from}}} to another carrier{candidates, select, absent {} other {; candidates: {candidates}}}.",
  },
  "shipment.trace": {
    title: "Trace the parcel",
    text: "Ask {carrier, select, absent {the carrier} other {{carrier}}} where {shipmentId, select, absent {the parcel} other {parcel {shipmentId}}} is{deadline, select, absent {} other {; answer wanted by {deadline}}}.",
  },
  "shipment.reattempt": {
    title: "Deliver again",
    text: "Have {shipmentId, select, absent {the parcel} other {parcel {shipmentId}}} delivered once more{notBefore, select, absent {} other {, not before {notBefore}}}.",
  },
  "shipment.intercept": {
    title: "Stop or redirect the parcel",
    text: "Ask the carrier to stop {shipmentId, select, absent {the parcel} other {parcel {shipmentId}}} or to take it to the corrected address.",
  },
  "shipment.claim": {
    title: "File a claim",
    text: "Claim for {shipmentId, select, absent {the parcel} other {parcel {shipmentId}}}{kind, select, absent {} other { ({kind})}} with the carrier{fileBefore, select, absent {} other {, before {fileBefore}}}; add proof of value and pictures.",
  },
  "shipment.reship": {
    title: "Send again",
    text: "Send {lines, select, absent {the goods} other {lines {lines}}} again{from, select, absent {} other { from {from}}}{carrier, select, absent {} other { by {carrier}}}.",
  },
  "shipment.return": {
    title: "Take the goods back",
    text: "Arrange the return of {lines, select, absent {the goods} other {lines {lines}}}{labelNeeded, select, yes { and send the customer a label} other {}}; check them on arrival.",
  },
  "task.assign": {
    title: "Assign a task",
    text: "Give the task to {user, select, absent {{role, select, absent {the owner} other {{role}}}} other {{user}}}{checklist, select, absent {} other {, checklist “{checklist}”}}{resolveBy, select, absent {} other {; done by {resolveBy}}}.",
  },
  escalate: {
    title: "Escalate",
    text: "Take the matter to {toRole, select, absent {the next level} other {{toRole}}}{level, select, absent {} other { (level {level, number})}}{cause, select, absent {} other {: {cause}}}.",
  },
  "review.schedule": {
    title: "Schedule a review",
    text: "Look back at the case{cases, select, absent {} other { ({cases})}}{due, select, absent {} other { by {due}}}: what caused it, and what keeps it from coming back.",
  },
  "facts.refresh": {
    title: "Fetch the information again",
    text: "Look up {fact, select, absent {what is missing} other {{fact}}} again{reason, select, absent {} other { ({reason})}} and check the order once more.",
  },
};

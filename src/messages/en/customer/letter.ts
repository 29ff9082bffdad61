import type { CustomerLetterTexts } from "../../LetterTexts";

/** For customers: what stands around that which a message tells. */
export const letter: CustomerLetterTexts = {
  subject: "{title} (order {orderId})",
  severalSubject: "News of your order {orderId}",
  greeting: "Hello,",
  signOff: "Kind regards",
  order: "Order number: {orderId}",
  deadline: "Please answer by {deadline}.",
  silence: {
    accept: "If we do not hear from you, we will go on with it as it is.",
    remind: "If we do not hear from you, we will remind you.",
    cancel: "If we do not hear from you, we will cancel it and return what you have paid for it.",
    consent: "If we do not hear from you, we take it that you agree.",
    refuse: "If we do not hear from you, we take it that you do not agree.",
  },
  mayCancel: "You may also cancel instead and get back what you have paid.",
  proposal: {
    address: "Our suggestion:",
    text: "Our suggestion: {text}",
  },
  summary: {
    heading: "Your order{placedAt, select, absent {} other { of {placedAt}}}",
    line: "{index, number}. {name}, {quantity}{unitPrice, select, absent {} other { at {unitPrice} each}}{lineTotal, select, absent {} other {: {lineTotal}}}",
    pieces: "{quantity, plural, one {# piece} other {# pieces}}",
    units: "{quantity, number} {unit}",
    cancelled: "cancelled: {quantity}",
    lineShipBy: "leaves by {shipBy}",
    totals: {
      itemsMinor: "Items: {amount}",
      shippingMinor: "Shipping: {amount}",
      taxMinor: "Tax: {amount}",
      discountMinor: "Discount: {amount}",
      totalMinor: "Total: {amount}",
    },
    shipTo: "Delivery address:",
    billTo: "Billing address:",
    phone: "Phone: {phone}",
    contact: "Your contact details: {details}",
    shipBy: "Leaves by {shipBy}",
    deliverBy: "Arrives by {deliverBy}",
    payment: "Paid by {methods}",
  },
};

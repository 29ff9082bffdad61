/** For customers: the order itself. */
export const order = {
  "order.unconfirmed": {
    title: "Please confirm your order",
    text: "Before we pack your order{totalMinor, select, absent {} other { of {totalMinor}}}, we would like you to look it over once.",
    todo: ["Please check items, address and contact details, and confirm."],
  },
  "order.duplicate": {
    title: "Did you mean to order twice?",
    text: "We received two orders from you that look alike. We have paused the second one, so that nothing is sent to you by mistake.",
    todo: ["Please tell us whether you would like both."],
  },
  "order.invalid": {
    title: "We are checking your order",
    text: "Something in the record of your order is not right, and we are putting it in order. You need not do anything; we will tell you if we need your help.",
    todo: [],
  },
  "order.price_mismatch": {
    title: "We are checking the total of your order",
    text: "We are checking the amount of your order before we charge anything further. We will write to you if it changes.",
    todo: [],
  },
  "order.item_unmatched": {
    title: "We are checking an item of your order",
    text: "We are making sure that we can send you one of the items you ordered, and will write to you with the answer.",
    todo: [],
  },
  "order.customer_blocked": {
    title: "Your order needs a short check",
    text: "We cannot go on with your order at the moment. Our customer service is glad to help you.",
    todo: ["If you have a question about it, please contact our customer service."],
  },
  "order.buyer_request_pending": {
    title: "We have your request",
    text: "Thank you, your request{kind, select, absent {} other { for {kind}}} has reached us. We are looking into it and will answer you shortly.",
    todo: [],
  },
  "order.promise_conflict": {
    title: "Your delivery date may change",
    text: "We may not be able to keep the date{deliverBy, select, absent {} other { of {deliverBy}}} for your order. We are looking for the fastest way and will write to you with a firm date.",
    todo: [],
  },
};

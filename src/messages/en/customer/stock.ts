/** For customers: stock. */
export const stock = {
  "stock.short": {
    title: "An item is temporarily unavailable",
    text: "We are sorry: an item of your order is not in stock in the quantity you ordered.",
    todo: ["Please choose: wait for it, take what we have now, take a similar item, or have it refunded."],
  },
  "stock.split_needed": {
    title: "Your order comes in several parcels",
    text: "So that you need not wait, we may send your order in more than one parcel. This costs you nothing extra.",
    todo: [],
  },
  "stock.arriving_late": {
    title: "An item will arrive later",
    text: "An item of your order is on its way to us and will be ready later than planned. We will send you the new date.",
    todo: ["If that is too late for you, please tell us."],
  },
  "stock.discontinued": {
    title: "An item is no longer available",
    text: "We are sorry: an item of your order has sold out for good.",
    todo: ["Please choose a similar item, or let us refund it."],
  },
  "stock.low": {
    title: "Your order is being prepared",
    text: "We are preparing your order.",
    todo: [],
  },
  "stock.oversold": {
    title: "More demand than expected",
    text: "An item of your order has been asked for more than we expected. We are checking when we can send it and will write to you with a date or an alternative.",
    todo: [],
  },
  "stock.reservation_expired": {
    title: "We are checking your items",
    text: "We are making sure that all items of your order are still set aside for you, and will write to you only if that is not so.",
    todo: [],
  },
};

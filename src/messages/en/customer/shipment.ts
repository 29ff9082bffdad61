/** For customers: parcels. No carrier is named or blamed. */
export const shipment = {
  "shipment.not_dispatched": {
    title: "Your order leaves later than planned",
    text: "We are sorry: your order should have left{shipBy, select, absent {} other { by {shipBy}}} and is still with us. We are getting it on its way and will write to you when it leaves.",
    todo: [],
  },
  "shipment.no_tracking": {
    title: "Your parcel's tracking has not started yet",
    text: "There is no tracking information on your parcel yet. We are looking into it and will write to you.",
    todo: [],
  },
  "shipment.stalled": {
    title: "We are looking after your parcel",
    text: "Your parcel has been under way without news {hours, select, absent {for longer than usual} other {for {hours}}}. We are asking where it is and will write to you.",
    todo: [],
  },
  "shipment.delayed": {
    title: "Your delivery is late",
    text: "We are sorry: your delivery{promisedAt, select, absent {} other {, planned for {promisedAt},}} is taking longer. We will write to you as soon as there is a new date.",
    todo: [],
  },
  "shipment.delivered_late": {
    title: "Your delivery came late",
    text: "Your parcel arrived{deliveredAt, select, absent {} other { on {deliveredAt}}}, later than we had promised{promisedAt, select, absent {} other { ({promisedAt})}}. We are sorry for the wait.",
    todo: [],
  },
  "shipment.delivery_failed": {
    title: "Your parcel could not be handed over",
    text: "A delivery of your parcel was tried and did not work out. We are arranging another one.",
    todo: ["Please tell us if a certain day, place or neighbour suits you better."],
  },
  "shipment.address_problem": {
    title: "Your parcel needs a detail of your address",
    text: "Your parcel is under way, but a detail of the address is missing for the last stretch.",
    todo: ["Please check your address and tell us today what to add, so that your parcel can go on."],
  },
  "shipment.held": {
    title: "Your parcel is being cleared",
    text: "Your parcel has been stopped on its way for a formality. We are taking care of it and will write to you if a paper or a piece of information from you is needed.",
    todo: [],
  },
  "shipment.pickup_overdue": {
    title: "Your parcel is waiting for you",
    text: "Your parcel is ready to be collected{hours, select, absent {} other {, for {hours} already}}. It is kept for a limited time only.",
    todo: ["Please collect it soon, or tell us if you need more time."],
  },
  "shipment.refused": {
    title: "Your parcel is coming back to us",
    text: "Your parcel was not accepted and is coming back to us. Once it is here, we will settle the rest with you.",
    todo: ["If that was not meant so, or something was wrong with it, please tell us."],
  },
  "shipment.returned": {
    title: "Your parcel is coming back to us",
    text: "Your parcel could not be delivered and is coming back to us. We are sorry about that.",
    todo: ["Please tell us whether we should send it again, and to which address, or refund it."],
  },
  "shipment.damaged": {
    title: "Your parcel was damaged",
    text: "We are sorry: your parcel was damaged on its way. We will replace the goods or refund you, as you prefer.",
    todo: ["Please keep goods and packing, and send us a few pictures if the parcel is already with you."],
  },
  "shipment.lost": {
    title: "Your parcel is lost",
    text: "We are sorry: your parcel has been lost on its way. You will not bear the loss.",
    todo: ["Please tell us whether we should send the goods again or refund them."],
  },
  "shipment.wrong_delivery": {
    title: "We are looking for your parcel",
    text: "Your parcel is recorded as delivered, and you have told us that you do not have it. We are finding out where it was left.",
    todo: ["Please look with neighbours, your household and usual places, and tell us if it turns up."],
  },
  "shipment.cancelled": {
    title: "Your parcel is being booked anew",
    text: "The booking of your parcel was cancelled. If your order is still open, we will send it anew and give you the new tracking number.",
    todo: [],
  },
  "shipment.exception": {
    title: "We are looking after your parcel",
    text: "Something is holding up your parcel. We are finding out what it is and will write to you.",
    todo: [],
  },
  "carrier.disrupted": {
    title: "Deliveries are disrupted at the moment",
    text: "Deliveries to your area are slower than usual at the moment{disruption, select, absent {} other { because of {disruption}}}. We are looking for another way for your parcel and will write to you with a new date.",
    todo: [],
  },
};

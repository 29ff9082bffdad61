/** For staff: parcels and carriers. */
export const shipment = {
  "shipment.not_dispatched": {
    text: "The order should have left{shipBy, select, absent {} other { by {shipBy}}}{hours, select, absent {} other { and is {hours} late}}.",
    todo: [
      "Find what holds it: stock, address, payment or backlog.",
      "Dispatch it with the next pick-up, or set a date that holds.",
      "Tell the customer before they ask.",
    ],
  },
  "shipment.no_tracking": {
    text: "{id, select, absent {The parcel} other {Parcel {id}}}{carrier, select, absent {} other { ({carrier})}} has no first scan{hours, select, absent {} other { {hours} after dispatch}}{limitHours, select, absent {} other { (limit: {limitHours})}}.{state, select, absent {} other { Last status: {state}{code, select, absent {} other {, {code}}}.}}",
    todo: [
      "Check that it has left: hand-over list, pick-up scan, packing table.",
      "Ask the carrier to trace it.",
      "Not found: send the goods again and file a claim.",
    ],
  },
  "shipment.stalled": {
    text: "{id, select, absent {The parcel} other {Parcel {id}}}{carrier, select, absent {} other { ({carrier})}} has not been scanned {hours, select, absent {for too long} other {for {hours}}}{limitHours, select, absent {} other { (limit: {limitHours})}}.{state, select, absent {} other { Last status: {state}{code, select, absent {} other {, {code}}}.}}",
    todo: [
      "Ask the carrier where it is and when it moves on.",
      "Tell the customer that it is being looked for.",
      "No trace by the due time: treat it as lost.",
    ],
  },
  "shipment.delayed": {
    text: "{id, select, absent {The order} other {Parcel {id}}}{carrier, select, absent {} other { ({carrier})}} is late{promisedAt, select, absent {} other {: it was promised for {promisedAt}}}{unshipped, select, absent {} other {; {unshipped, plural, =0 {everything has left} one {# unit has not left} other {# units have not left}}}}.{state, select, absent {} other { Last status: {state}{code, select, absent {} other {, {code}}}.}}",
    todo: [
      "Get a new date from the carrier or the warehouse.",
      "Tell the customer the new date and the cause.",
      "If they can no longer use it, offer a return or compensation within the limits.",
    ],
  },
  "shipment.delivered_late": {
    text: "{id, select, absent {The parcel} other {Parcel {id}}}{carrier, select, absent {} other { ({carrier})}} arrived late{promisedAt, select, absent {} other {: promised {promisedAt}}}{deliveredAt, select, absent {} other {, delivered {deliveredAt}}}.",
    todo: [
      "Apologise to the customer; compensate as the rules allow.",
      "Count it for the carrier, and look for the stage that lost the time.",
    ],
  },
  "shipment.delivery_failed": {
    text: "{id, select, absent {The parcel} other {Parcel {id}}}{carrier, select, absent {} other { ({carrier})}} could not be handed over{attempts, select, absent {} other {; failed attempts: {attempts, number}}}{limitAttempts, select, absent {} other { of {limitAttempts, number}}}.{state, select, absent {} other { Last status: {state}{code, select, absent {} other {, {code}}}.}}",
    todo: [
      "Ask the customer for a day, a place or a neighbour.",
      "Have the carrier try again, with the phone number.",
      "After the last attempt, have it kept at a pick-up point before it goes back.",
    ],
  },
  "shipment.address_problem": {
    text: "The carrier{carrier, select, absent {} other { ({carrier})}} cannot find the address of {id, select, absent {the parcel} other {parcel {id}}}.{state, select, absent {} other { Last status: {state}{code, select, absent {} other {, {code}}}.}}",
    todo: [
      "Compare the label with the order: was the address printed in full?",
      "Get the missing detail from the customer today; carriers send such parcels back within days.",
      "Give it to the carrier and have it confirmed.",
    ],
  },
  "shipment.held": {
    text: "{id, select, absent {The parcel} other {Parcel {id}}}{carrier, select, absent {} other { ({carrier})}} is being held, by customs or for a fee or a paper.{state, select, absent {} other { Last status: {state}{code, select, absent {} other {, {code}}}.}}",
    todo: [
      "Ask the carrier what exactly is missing, and until when.",
      "Supply papers or pay what is ours; ask the customer only for what they alone can give.",
      "Watch the deadline: after it the parcel goes back or is destroyed.",
    ],
  },
  "shipment.pickup_overdue": {
    text: "{id, select, absent {The parcel} other {Parcel {id}}}{carrier, select, absent {} other { ({carrier})}} has been waiting to be collected{hours, select, absent {} other { for {hours}}}{limitHours, select, absent {} other { (reminder after {limitHours})}}.{state, select, absent {} other { Last status: {state}{code, select, absent {} other {, {code}}}.}}",
    todo: [
      "Remind the customer, with place and opening hours.",
      "Ask the carrier to keep it longer if they need time.",
      "Not collected: settle refund or second delivery when it is back.",
    ],
  },
  "shipment.refused": {
    text: "The recipient refused {id, select, absent {the parcel} other {parcel {id}}}{carrier, select, absent {} other { ({carrier})}}.{state, select, absent {} other { Last status: {state}{code, select, absent {} other {, {code}}}.}}",
    todo: [
      "Ask the customer kindly why: damage, delay, a change of mind, cash on delivery.",
      "Arrange the way back and follow it.",
      "Refund only once the goods are back and checked.",
    ],
  },
  "shipment.returned": {
    text: "{id, select, absent {The parcel} other {Parcel {id}}}{carrier, select, absent {} other { ({carrier})}} is on its way back or back already, and nobody had asked for a return.{state, select, absent {} other { Last status: {state}{code, select, absent {} other {, {code}}}.}}",
    todo: [
      "Find the reason: address, failed attempts, refusal, customs.",
      "Agree with the customer: send again to a good address, or refund.",
      "Check the goods on arrival and book them in.",
    ],
  },
  "shipment.damaged": {
    text: "Goods were damaged on the way{kind, select, absent {} other {, the customer tells us}}{carrier, select, absent {} other {; carrier: {carrier}}}.{state, select, absent {} other { Last status: {state}{code, select, absent {} other {, {code}}}.}}",
    todo: [
      "Collect pictures of goods, packing and label; keep the packing.",
      "Replace or refund at the customer's choice; do not make them wait for the carrier.",
      "File the claim with the carrier within its time limit.",
    ],
  },
  "shipment.lost": {
    text: "{id, select, absent {The parcel} other {Parcel {id}}}{carrier, select, absent {} other { ({carrier})}} is lost.{state, select, absent {} other { Last status: {state}{code, select, absent {} other {, {code}}}.}}",
    todo: [
      "Send the goods again or refund them, at the customer's choice.",
      "File the claim with the carrier, with proof of value and hand-over.",
      "If the parcel turns up, agree with the customer what happens to it.",
    ],
  },
  "shipment.wrong_delivery": {
    text: "A parcel shows as delivered, and the customer has not received it{kind, select, absent {} other { (topic: {kind})}}.",
    todo: [
      "Ask the carrier for proof of delivery: place, time, signature or picture.",
      "Ask the customer to look with neighbours, household and safe places.",
      "Not found within two working days: replace or refund, and claim.",
    ],
  },
  "shipment.cancelled": {
    text: "The consignment of {id, select, absent {the parcel} other {parcel {id}}}{carrier, select, absent {} other { ({carrier})}} was cancelled{unshipped, select, absent {} other {; {unshipped, plural, =0 {nothing is left to send} one {# unit is still to be sent} other {# units are still to be sent}}}}.{state, select, absent {} other { Last status: {state}{code, select, absent {} other {, {code}}}.}}",
    todo: [
      "Find out who cancelled it and why.",
      "Book a new consignment unless the order itself is cancelled.",
      "Check that the date can still be kept; tell the customer if not.",
    ],
  },
  "shipment.exception": {
    text: "The carrier{carrier, select, absent {} other { ({carrier})}} reports trouble with {id, select, absent {the parcel} other {parcel {id}}} and gives no clear reason.{state, select, absent {} other { Last status: {state}{code, select, absent {} other {, {code}}}.}}",
    todo: [
      "Ask the carrier what happened and what it needs.",
      "Put what you learn in the order, and act on it as on the exception it really is.",
    ],
  },
  "carrier.disrupted": {
    text: "{carrier, select, absent {A carrier} other {{carrier}}} does not work as usual{disruption, select, absent {} other { because of {disruption}}}{exceptionRatio, select, absent {} other {; at least {exceptionRatio} of its recent parcels met trouble{limitRatio, select, absent {} other { (limit: {limitRatio})}}}}{parcels, select, absent {} other {; of this order, {parcels, plural, one {# parcel is} other {# parcels are}} with it}}.",
    todo: [
      "Print no more labels for this carrier where it is disrupted.",
      "Move what has not left to another carrier.",
      "Tell the customers concerned the cause and a new date.",
      "Switch back once it has worked normally for a day.",
    ],
  },
};

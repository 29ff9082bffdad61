/** For staff: addresses and contact data. */
export const address = {
  "address.missing_field": {
    text: "The delivery address{country, select, absent {} other { in {country}}} lacks details{fields, select, absent {} other {: {fields}}}. Without them a parcel cannot be labelled.",
    todo: [
      "Do not ship until the address is complete.",
      "Ask the customer for exactly what is missing, in the order form or by message.",
      "No answer in time: call, complete the address and check the order again.",
    ],
  },
  "address.format_invalid": {
    text: "The postal code does not have the form used in {country, select, absent {its country} other {{country}}}; carriers would misroute or refuse the parcel.",
    todo: [
      "Do not ship yet.",
      "Compare the postal code with street and town: often a digit is missing or two are swapped.",
      "Have the customer correct it; do not guess.",
    ],
  },
  "address.undeliverable": {
    text: "The address check finds nothing deliverable behind the address entered{country, select, absent {} other { ({country})}}{verdict, select, absent {} other {; its answer: {verdict}}}.",
    todo: [
      "Do not ship yet.",
      "If the check proposes an address, show it to the customer; never put it in silently.",
      "Otherwise ask for the full address again and have the new one checked.",
    ],
  },
  "address.needs_confirmation": {
    text: "The address check replaced or completed part of the address{country, select, absent {} other { ({country})}}{verdict, select, absent {} other {; its answer: {verdict}}}. Only the customer can say whether that is right.",
    todo: [
      "Show the customer both versions and ask which one is right.",
      "Ship to the one they choose. Without an answer, remind them once before the parcel is packed.",
    ],
  },
  "address.subpremise_missing": {
    text: "The building exists{country, select, absent {} other { ({country})}}, but the flat or unit number is missing; the courier may stand before a row of doorbells.",
    todo: [
      "Ask the customer for the number.",
      "If there is none, as with a detached house, waive this exception and say so.",
    ],
  },
  "address.unverified": {
    text: "Nobody has checked the address{reason, select, absent {} other {: {reason}}}. That alone does not stop the order.",
    todo: [
      "Have the address checked again.",
      "While the check is not available, look over expensive or unusual orders yourself.",
    ],
  },
  "address.changed_after_order": {
    text: "The delivery address is no longer the one the order was placed with{handedOver, select, yes {, and the parcel has already left} other {}}. It can be a correction or a diverted parcel.",
    todo: [
      "{handedOver, select, yes {Ask the carrier to stop the parcel on its way.} other {Stop picking and labelling.}}",
      "Confirm the new address with the customer, through a contact that was known before the change.",
      "Confirmed: print a new label. Not confirmed: hand the case to risk control.",
    ],
  },
  "address.out_of_service_area": {
    text: "None of the shop's carriers delivers to this address{country, select, absent {} other { in {country}}}.",
    todo: [
      "Hold the order.",
      "Look for a service that goes there, or for a pick-up point nearby.",
      "None: offer the customer another delivery address or a full refund.",
    ],
  },
  "contact.phone_invalid": {
    text: "The phone number is not a valid one{country, select, absent {} other { (delivery to {country})}}, so no courier could reach the recipient.",
    todo: [
      "Hold the parcel.",
      "{isEmailValid, select, yes {Ask for the right number by e-mail.} no {The e-mail address does not work either: use the sales channel's messages or an earlier order's contact.} other {Ask for the right number in another way.}}",
      "Correct the number and check the order again.",
    ],
  },
  "contact.phone_unverified": {
    text: "The customer has not yet shown by a code that the phone number is theirs{country, select, absent {} other { (delivery to {country})}}.",
    todo: ["Send the code by SMS again.", "For an expensive order, wait for the proof before shipping."],
  },
  "contact.email_invalid": {
    text: "The e-mail address does not have the form of one; no message about the order arrives.",
    todo: [
      "{hasPhone, select, yes {Ask for the right address by phone or SMS.} no {There is no phone number either: use the sales channel's messages.} other {Ask for the right address in another way.}}",
      "Correct it and send the order confirmation again.",
    ],
  },
  "contact.email_suspicious": {
    text: "The e-mail address is probably mistyped, or a throw-away one{suggestion, select, absent {} other {; perhaps {suggestion} was meant}}.",
    todo: [
      "Ask the customer whether the address is right{hasPhone, select, yes {, by SMS} other {}}.",
      "Do not correct it unasked.",
    ],
  },
};

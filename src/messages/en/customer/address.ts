/** For customers: addresses and contact data. */
export const address = {
  "address.missing_field": {
    title: "Please complete your address",
    text: "Some details of your delivery address are missing{fields, select, absent {} other {: {fields}}}. We will send your order as soon as we have them.",
    todo: ["Please add the missing details."],
  },
  "address.format_invalid": {
    title: "Please check your postal code",
    text: "The postal code does not seem to match your delivery address{country, select, absent {} other { in {country}}}. We will send your order as soon as it does.",
    todo: ["Please check the postal code and correct it if needed."],
  },
  "address.undeliverable": {
    title: "Please check your address",
    text: "We could not find your delivery address, and we want your parcel to reach you.",
    todo: ["Please check street, house number, town and postal code."],
  },
  "address.needs_confirmation": {
    title: "Is this your address?",
    text: "We found a slightly different spelling of your delivery address and would like to be sure.",
    todo: ["Please confirm the address that is right for you."],
  },
  "address.subpremise_missing": {
    title: "Is a flat number missing?",
    text: "Your delivery address may need a flat, floor or unit number, so that the courier finds your door.",
    todo: ["Please add the number, or tell us that there is none."],
  },
  "address.unverified": {
    title: "Your delivery address",
    text: "We are processing your order with the address you gave us.",
    todo: ["If anything in it has changed, please tell us before dispatch."],
  },
  "address.changed_after_order": {
    title: "Please confirm your new address",
    text: "The delivery address of your order has changed. To protect your parcel, we confirm every change with you first.",
    todo: ["Please tell us whether the new address is right."],
  },
  "address.out_of_service_area": {
    title: "We cannot deliver to this address yet",
    text: "At the moment we have no delivery service to your address{country, select, absent {} other { in {country}}}. We are sorry about that.",
    todo: ["Please choose another delivery address, or let us refund your order in full."],
  },
  "contact.phone_invalid": {
    title: "Please check your phone number",
    text: "The courier could not call you on the phone number given with your order.",
    todo: ["Please correct the number, including the country code if you live abroad."],
  },
  "contact.phone_unverified": {
    title: "Please confirm your phone number",
    text: "To be sure that the courier can reach you, we confirm phone numbers with a short code.",
    todo: ["Please enter the code we sent you, or ask for a new one. We never ask for it by phone."],
  },
  "contact.email_invalid": {
    title: "Please check your e-mail address",
    text: "Our messages about your order do not reach the e-mail address you gave.",
    todo: ["Please correct your e-mail address."],
  },
  "contact.email_suspicious": {
    title: "Is your e-mail address right?",
    text: "We want to be sure that our messages about your order reach you.",
    todo: ["Please check the spelling of your e-mail address."],
  },
};

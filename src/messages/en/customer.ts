import type { CustomerTexts } from "../Messages";
import { actions } from "./customer/actions";
import { address } from "./customer/address";
import { letter } from "./customer/letter";
import { order } from "./customer/order";
import { payment } from "./customer/payment";
import { service } from "./customer/service";
import { shipment } from "./customer/shipment";
import { status } from "./customer/status";
import { stock } from "./customer/stock";
import { words } from "./customer/words";

/** What customers read. */
export const customer: CustomerTexts = /* @__PURE__ */ customerTexts();

/** In one call, which a bundler can leave out as a whole. */
function customerTexts(): CustomerTexts {
  return {
    exceptions: { ...address, ...order, ...stock, ...payment, ...shipment, ...service },
    actions,
    otherException: {
      title: "We are checking your order",
      text: "We are checking your order and will write to you if we need anything.",
      todo: [],
    },
    words,
    status,
    letter,
  };
}

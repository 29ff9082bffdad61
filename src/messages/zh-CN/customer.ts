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
      title: "订单核对中",
      text: "我们正在核对您的订单，如有需要会联系您。",
      todo: [],
    },
    words,
    status,
    letter,
  };
}

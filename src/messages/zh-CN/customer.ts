import type { AudienceTexts } from "../Messages";
import type { CustomerWords } from "../words";
import { actions } from "./customer/actions";
import { address } from "./customer/address";
import { order } from "./customer/order";
import { payment } from "./customer/payment";
import { service } from "./customer/service";
import { shipment } from "./customer/shipment";
import { stock } from "./customer/stock";
import { words } from "./customer/words";

/** What customers read. */
export const customer: AudienceTexts<CustomerWords> = /* @__PURE__ */ customerTexts();

/** In one call, which a bundler can leave out as a whole. */
function customerTexts(): AudienceTexts<CustomerWords> {
  return {
    exceptions: { ...address, ...order, ...stock, ...payment, ...shipment, ...service },
    actions,
    otherException: {
      title: "订单核对中",
      text: "我们正在核对您的订单，如有需要会联系您。",
      todo: [],
    },
    words,
  };
}

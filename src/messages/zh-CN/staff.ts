import type { StaffTexts } from "../Messages";
import { withTitles } from "../withTitles";
import { actions } from "./staff/actions";
import { address } from "./staff/address";
import { decision } from "./staff/decision";
import { letter } from "./staff/letter";
import { order } from "./staff/order";
import { payment } from "./staff/payment";
import { service } from "./staff/service";
import { shipment } from "./staff/shipment";
import { stock } from "./staff/stock";
import { staffWords } from "./staff/words";

/** What staff read. */
export const staff: StaffTexts = /* @__PURE__ */ staffTexts();

/** In one call, which a bundler can leave out as a whole. */
function staffTexts(): StaffTexts {
  return {
    exceptions: withTitles("zh", { ...address, ...order, ...stock, ...payment, ...shipment, ...service }),
    actions,
    otherException: {
      title: "异常 {exception}",
      text: "本店规则发现异常 {exception}，暂无对应的说明文案。",
      todo: ["查看该规则的说明并据此处理。"],
    },
    words: staffWords(),
    decision,
    letter,
  };
}

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
    exceptions: withTitles("en", { ...address, ...order, ...stock, ...payment, ...shipment, ...service }),
    actions,
    otherException: {
      title: "The code {exception}",
      text: "A rule of this shop found something the library has no text for: {exception}.",
      todo: ["See what the rule says about it, and act on that."],
    },
    words: staffWords(),
    decision,
    letter,
  };
}

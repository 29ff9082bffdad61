import type { AudienceTexts } from "../Messages";
import { withTitles } from "../withTitles";
import type { StaffWords } from "../words";
import { actions } from "./staff/actions";
import { address } from "./staff/address";
import { order } from "./staff/order";
import { payment } from "./staff/payment";
import { service } from "./staff/service";
import { shipment } from "./staff/shipment";
import { stock } from "./staff/stock";
import { staffWords } from "./staff/words";

/** What staff read. */
export const staff: AudienceTexts<StaffWords> = /* @__PURE__ */ staffTexts();

/** In one call, which a bundler can leave out as a whole. */
function staffTexts(): AudienceTexts<StaffWords> {
  return {
    exceptions: withTitles("en", { ...address, ...order, ...stock, ...payment, ...shipment, ...service }),
    actions,
    otherException: {
      title: "The code {exception}",
      text: "A rule of this shop found something the library has no text for: {exception}.",
      todo: ["See what the rule says about it, and act on that."],
    },
    words: staffWords(),
  };
}

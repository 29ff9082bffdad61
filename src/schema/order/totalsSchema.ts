import * as z from "zod";
import { amountMinor } from "../fields/integers";
import { optionalKey } from "../fields/optionalKey";

/** Totals as the host computed them. */
export const totalsSchema = z.strictObject({
  itemsMinor: optionalKey(amountMinor),
  shippingMinor: optionalKey(amountMinor),
  taxMinor: optionalKey(amountMinor),
  discountMinor: optionalKey(amountMinor),
  totalMinor: optionalKey(amountMinor),
});

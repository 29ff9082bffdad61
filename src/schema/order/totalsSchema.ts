import * as z from "zod";
import { amountMinor } from "../fields/integers";

/** Totals as the host computed them. */
export const totalsSchema = z.strictObject({
  itemsMinor: amountMinor.exactOptional(),
  shippingMinor: amountMinor.exactOptional(),
  taxMinor: amountMinor.exactOptional(),
  discountMinor: amountMinor.exactOptional(),
  totalMinor: amountMinor.exactOptional(),
});

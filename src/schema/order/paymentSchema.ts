import * as z from "zod";
import { PAYMENT_STATUSES } from "../../core/order/Payment";
import { currency } from "../fields/codes";
import { identifier } from "../fields/identifier";
import { instant } from "../fields/instant";
import { amountMinor, count } from "../fields/integers";
import { label } from "../fields/text";

/** One payment attempt. */
export const paymentSchema = z.strictObject({
  id: identifier,
  method: identifier,
  provider: identifier,
  status: z.enum(PAYMENT_STATUSES),
  currency: currency.exactOptional(),
  amountMinor: amountMinor.exactOptional(),
  authorizedMinor: amountMinor.exactOptional(),
  capturedMinor: amountMinor.exactOptional(),
  refundedMinor: amountMinor.exactOptional(),
  code: label.exactOptional(),
  adviceCode: label.exactOptional(),
  networkCode: label.exactOptional(),
  attempt: count.exactOptional(),
  at: instant,
  authorizationExpiresAt: instant.exactOptional(),
});

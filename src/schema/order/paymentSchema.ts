import * as z from "zod";
import { PAYMENT_STATUSES } from "../../core/order/Payment";
import { currency } from "../fields/codes";
import { identifier } from "../fields/identifier";
import { instant } from "../fields/instant";
import { amountMinor, count } from "../fields/integers";
import { optionalKey } from "../fields/optionalKey";
import { label } from "../fields/text";

/** One payment attempt. */
export const paymentSchema = z.strictObject({
  id: identifier,
  method: identifier,
  provider: identifier,
  status: z.enum(PAYMENT_STATUSES),
  currency: optionalKey(currency),
  amountMinor: optionalKey(amountMinor),
  authorizedMinor: optionalKey(amountMinor),
  capturedMinor: optionalKey(amountMinor),
  refundedMinor: optionalKey(amountMinor),
  code: optionalKey(label),
  adviceCode: optionalKey(label),
  networkCode: optionalKey(label),
  attempt: optionalKey(count),
  at: instant,
  authorizationExpiresAt: optionalKey(instant),
});

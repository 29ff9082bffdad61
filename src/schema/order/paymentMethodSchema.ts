import * as z from "zod";
import { identifier } from "../fields/identifier";
import { optionalKey } from "../fields/optionalKey";
import { label } from "../fields/text";

/** A payment method the shop offers. */
export const paymentMethodSchema = z.strictObject({
  method: identifier,
  enabled: optionalKey(z.boolean()),
  label: optionalKey(label),
});

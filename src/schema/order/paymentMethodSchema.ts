import * as z from "zod";
import { identifier } from "../fields/identifier";
import { label } from "../fields/text";

/** A payment method the shop offers. */
export const paymentMethodSchema = z.strictObject({
  method: identifier,
  enabled: z.boolean().exactOptional(),
  label: label.exactOptional(),
});

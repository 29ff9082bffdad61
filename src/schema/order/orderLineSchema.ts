import * as z from "zod";
import { attributes } from "../fields/attributes";
import { identifier } from "../fields/identifier";
import { instant } from "../fields/instant";
import { amountMinor, quantity } from "../fields/integers";
import { optionalKey } from "../fields/optionalKey";
import { label } from "../fields/text";

/** One position of the order. */
export const orderLineSchema = z.strictObject({
  id: identifier,
  sku: identifier,
  quantity,
  unit: identifier.default("piece"),
  unitPriceMinor: amountMinor,
  lineTotalMinor: optionalKey(amountMinor),
  shippedQuantity: optionalKey(quantity),
  cancelledQuantity: optionalKey(quantity),
  shipBy: optionalKey(instant),
  node: optionalKey(identifier),
  name: optionalKey(label),
  attributes: optionalKey(attributes),
});

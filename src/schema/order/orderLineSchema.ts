import * as z from "zod";
import { attributes } from "../fields/attributes";
import { identifier } from "../fields/identifier";
import { instant } from "../fields/instant";
import { amountMinor, quantity } from "../fields/integers";
import { label } from "../fields/text";

/** One position of the order. */
export const orderLineSchema = z.strictObject({
  id: identifier,
  sku: identifier,
  quantity,
  unit: identifier.default("piece"),
  unitPriceMinor: amountMinor,
  lineTotalMinor: amountMinor.exactOptional(),
  shippedQuantity: quantity.exactOptional(),
  cancelledQuantity: quantity.exactOptional(),
  shipBy: instant.exactOptional(),
  node: identifier.exactOptional(),
  name: label.exactOptional(),
  attributes: attributes.exactOptional(),
});

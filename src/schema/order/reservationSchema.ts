import * as z from "zod";
import { identifier } from "../fields/identifier";
import { instant } from "../fields/instant";
import { quantity } from "../fields/integers";
import { optionalKey } from "../fields/optionalKey";

/** Stock held for the order. */
export const reservationSchema = z.strictObject({
  id: identifier,
  sku: identifier,
  node: optionalKey(identifier),
  quantity,
  lineId: optionalKey(identifier),
  expiresAt: optionalKey(instant),
});

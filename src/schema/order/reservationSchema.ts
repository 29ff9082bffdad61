import * as z from "zod";
import { identifier } from "../fields/identifier";
import { instant } from "../fields/instant";
import { quantity } from "../fields/integers";

/** Stock held for the order. */
export const reservationSchema = z.strictObject({
  id: identifier,
  sku: identifier,
  node: identifier.exactOptional(),
  quantity,
  lineId: identifier.exactOptional(),
  expiresAt: instant.exactOptional(),
});

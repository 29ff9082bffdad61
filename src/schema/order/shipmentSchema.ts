import * as z from "zod";
import { identifier } from "../fields/identifier";
import { instant } from "../fields/instant";
import { quantity } from "../fields/integers";
import { label, prose } from "../fields/text";
import { listOf } from "./listOf";

const shipmentLineSchema = z.strictObject({ lineId: identifier, quantity });

const shipmentEventSchema = z.strictObject({
  at: instant,
  provider: identifier,
  code: label,
  subcode: label.exactOptional(),
  text: prose.exactOptional(),
});

/** One parcel with its tracking events. */
export const shipmentSchema = z.strictObject({
  id: identifier,
  carrier: identifier,
  node: identifier.exactOptional(),
  trackingNumber: identifier.exactOptional(),
  lines: listOf(shipmentLineSchema),
  shippedAt: instant.exactOptional(),
  promisedAt: instant.exactOptional(),
  events: listOf(shipmentEventSchema),
});

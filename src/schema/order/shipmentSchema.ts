import * as z from "zod";
import { identifier } from "../fields/identifier";
import { instant } from "../fields/instant";
import { quantity } from "../fields/integers";
import { optionalKey } from "../fields/optionalKey";
import { label, prose } from "../fields/text";
import { listOf } from "./listOf";

const shipmentLineSchema = z.strictObject({ lineId: identifier, quantity });

const shipmentEventSchema = z.strictObject({
  at: instant,
  provider: identifier,
  code: label,
  subcode: optionalKey(label),
  text: optionalKey(prose),
});

/** One parcel with its tracking events. */
export const shipmentSchema = z.strictObject({
  id: identifier,
  carrier: identifier,
  node: optionalKey(identifier),
  trackingNumber: optionalKey(identifier),
  lines: listOf(shipmentLineSchema),
  shippedAt: optionalKey(instant),
  promisedAt: optionalKey(instant),
  events: listOf(shipmentEventSchema),
});

import * as z from "zod";
import { transactions } from "../../core/classify/OrderException";
import { actionKey } from "../fields/actionKey";
import { identifier } from "../fields/identifier";
import { instant } from "../fields/instant";
import { optionalKey } from "../fields/optionalKey";

/** A hold that the host has placed. */
export const holdSchema = z.strictObject({
  handle: actionKey,
  transactions: z.array(z.enum(transactions)),
  placedAt: instant,
  lines: optionalKey(z.array(identifier)),
  releaseAt: optionalKey(instant),
  releasableBy: optionalKey(identifier),
  releasedAt: optionalKey(instant),
  releasedBy: optionalKey(identifier),
});

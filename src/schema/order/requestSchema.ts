import * as z from "zod";
import { REQUEST_KINDS, REQUEST_STATUSES } from "../../core/order/BuyerRequest";
import { identifier } from "../fields/identifier";
import { instant } from "../fields/instant";
import { optionalKey } from "../fields/optionalKey";

/** Something the buyer asked for after ordering. */
export const requestSchema = z.strictObject({
  id: identifier,
  kind: z.enum(REQUEST_KINDS),
  at: instant,
  status: z.enum(REQUEST_STATUSES),
  deadline: optionalKey(instant),
});

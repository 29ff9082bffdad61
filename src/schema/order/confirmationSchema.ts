import * as z from "zod";
import { instant } from "../fields/instant";
import { optionalKey } from "../fields/optionalKey";

/** Whether the customer was asked to check the order, and did. */
export const confirmationSchema = z.strictObject({
  requestedAt: optionalKey(instant),
  confirmedAt: optionalKey(instant),
});

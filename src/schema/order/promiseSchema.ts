import * as z from "zod";
import { instant } from "../fields/instant";
import { optionalKey } from "../fields/optionalKey";

/** What the customer was promised. */
export const promiseSchema = z.strictObject({
  shipBy: optionalKey(instant),
  deliverBy: optionalKey(instant),
});

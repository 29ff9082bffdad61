import * as z from "zod";
import { instant } from "../fields/instant";

/** What the customer was promised. */
export const promiseSchema = z.strictObject({
  shipBy: instant.exactOptional(),
  deliverBy: instant.exactOptional(),
});

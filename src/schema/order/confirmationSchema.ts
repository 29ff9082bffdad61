import * as z from "zod";
import { instant } from "../fields/instant";

/** Whether the customer was asked to check the order, and did. */
export const confirmationSchema = z.strictObject({
  requestedAt: instant.exactOptional(),
  confirmedAt: instant.exactOptional(),
});

import * as z from "zod";
import { exceptionKey } from "../fields/exceptionKey";
import { identifier } from "../fields/identifier";
import { instant } from "../fields/instant";
import { personalLabel, prose } from "../fields/text";

/** Someone's decision to live with one exception. */
export const waiverSchema = z.strictObject({
  key: exceptionKey,
  reason: prose,
  by: personalLabel.exactOptional(),
  at: instant,
  until: instant.exactOptional(),
  fingerprint: identifier.exactOptional(),
});

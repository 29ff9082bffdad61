import * as z from "zod";
import { exceptionKey } from "../fields/exceptionKey";
import { identifier } from "../fields/identifier";
import { instant } from "../fields/instant";
import { optionalKey } from "../fields/optionalKey";
import { personalLabel, prose } from "../fields/text";

/** Someone's decision to live with one exception. */
export const waiverSchema = z.strictObject({
  key: exceptionKey,
  reason: prose,
  by: optionalKey(personalLabel),
  at: instant,
  until: optionalKey(instant),
  fingerprint: optionalKey(identifier),
});

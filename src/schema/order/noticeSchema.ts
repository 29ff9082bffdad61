import * as z from "zod";
import { exceptionKey } from "../fields/exceptionKey";
import { identifier } from "../fields/identifier";
import { instant } from "../fields/instant";
import { optionalKey } from "../fields/optionalKey";

/** A message the customer has already been sent. */
export const noticeSchema = z.strictObject({
  template: identifier,
  at: instant,
  channel: optionalKey(identifier),
  exception: optionalKey(exceptionKey),
});

import * as z from "zod";
import { exceptionKey } from "../fields/exceptionKey";
import { identifier } from "../fields/identifier";
import { instant } from "../fields/instant";

/** A message the customer has already been sent. */
export const noticeSchema = z.strictObject({
  template: identifier,
  at: instant,
  channel: identifier.exactOptional(),
  exception: exceptionKey.exactOptional(),
});

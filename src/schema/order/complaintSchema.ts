import * as z from "zod";
import { identifier } from "../fields/identifier";
import { instant } from "../fields/instant";
import { count } from "../fields/integers";
import { optionalKey } from "../fields/optionalKey";
import { prose } from "../fields/text";

/** A complaint of the customer. */
export const complaintSchema = z.strictObject({
  id: identifier,
  kind: identifier,
  openedAt: instant,
  firstReplyAt: optionalKey(instant),
  lastUpdateAt: optionalKey(instant),
  resolvedAt: optionalKey(instant),
  resolution: optionalKey(prose),
  rootCause: optionalKey(prose),
  reopenedCount: optionalKey(count),
});

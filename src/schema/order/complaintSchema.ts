import * as z from "zod";
import { identifier } from "../fields/identifier";
import { instant } from "../fields/instant";
import { count } from "../fields/integers";
import { prose } from "../fields/text";

/** A complaint of the customer. */
export const complaintSchema = z.strictObject({
  id: identifier,
  kind: identifier,
  openedAt: instant,
  firstReplyAt: instant.exactOptional(),
  lastUpdateAt: instant.exactOptional(),
  resolvedAt: instant.exactOptional(),
  resolution: prose.exactOptional(),
  rootCause: prose.exactOptional(),
  reopenedCount: count.exactOptional(),
});

import * as z from "zod";
import { fieldHints } from "../FieldHint";

/** Tenant, order, exception and action, percent-encoded at 9 characters each. */
const LONGEST = 8000;

/** The key of an action: `order/code@subject/action-id~epoch`. */
export const actionKey = z
  .string()
  .max(LONGEST)
  .regex(/^[^\s]+\/[^\s]+~\d+$/)
  .register(fieldHints, {
    expected: "the key of an action, order/code@subject/action-id~epoch",
    remedy: "copy the key of the hold.place action, such as O-1/stock.short@line:2/hold~0",
  });

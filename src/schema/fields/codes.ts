import * as z from "zod";
import { fieldHints } from "../FieldHint";

/** A currency code; that it exists is a matter of the money table, not of shape. */
export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .register(fieldHints, {
    expected: "an ISO 4217 currency code of three upper-case letters",
    remedy: "write it as CNY or EUR",
  });

/** A country code; that it exists is a matter of the address table, not of shape. */
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .register(fieldHints, {
    expected: "an ISO 3166-1 country code of two upper-case letters",
    remedy: "write it as CN or DE, or leave the key out when it is not known",
  });

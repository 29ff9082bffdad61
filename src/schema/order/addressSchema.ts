import * as z from "zod";
import { fieldHints } from "../FieldHint";
import { country } from "../fields/codes";
import { optionalKey } from "../fields/optionalKey";
import { personalLabel } from "../fields/text";

const MOST_STREET_LINES = 20;

/** A postal address; only its shape is checked. */
export const addressSchema = z
  .strictObject({
    recipient: optionalKey(personalLabel),
    lines: z.array(personalLabel).max(MOST_STREET_LINES).default([]),
    district: optionalKey(personalLabel),
    locality: optionalKey(personalLabel),
    region: optionalKey(personalLabel),
    postalCode: optionalKey(personalLabel),
    country: optionalKey(country),
    phone: optionalKey(personalLabel),
  })
  .register(fieldHints, { expected: "an address", remedy: "give its parts as an object", personal: true });

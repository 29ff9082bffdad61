import * as z from "zod";
import { fieldHints } from "../FieldHint";
import { country } from "../fields/codes";
import { personalLabel } from "../fields/text";

const MOST_STREET_LINES = 20;

/** A postal address; only its shape is checked. */
export const addressSchema = z
  .strictObject({
    recipient: personalLabel.exactOptional(),
    lines: z.array(personalLabel).max(MOST_STREET_LINES).default([]),
    district: personalLabel.exactOptional(),
    locality: personalLabel.exactOptional(),
    region: personalLabel.exactOptional(),
    postalCode: personalLabel.exactOptional(),
    country: country.exactOptional(),
    phone: personalLabel.exactOptional(),
  })
  .register(fieldHints, { expected: "an address", remedy: "give its parts as an object", personal: true });

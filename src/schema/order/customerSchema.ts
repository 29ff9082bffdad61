import * as z from "zod";
import { fieldHints } from "../FieldHint";
import { attributes } from "../fields/attributes";
import { identifier } from "../fields/identifier";
import { optionalKey } from "../fields/optionalKey";
import { personalLabel } from "../fields/text";

/** Who ordered. */
export const customerSchema = z
  .strictObject({
    id: optionalKey(identifier),
    name: optionalKey(personalLabel),
    email: optionalKey(personalLabel),
    phone: optionalKey(personalLabel),
    tier: optionalKey(identifier),
    attributes: optionalKey(attributes),
  })
  .register(fieldHints, {
    expected: "a customer",
    remedy: "give name, email and so on as an object",
    personal: true,
  });

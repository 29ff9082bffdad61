import * as z from "zod";
import { fieldHints } from "../FieldHint";
import { attributes } from "../fields/attributes";
import { identifier } from "../fields/identifier";
import { personalLabel } from "../fields/text";

/** Who ordered. */
export const customerSchema = z
  .strictObject({
    id: identifier.exactOptional(),
    name: personalLabel.exactOptional(),
    email: personalLabel.exactOptional(),
    phone: personalLabel.exactOptional(),
    tier: identifier.exactOptional(),
    attributes: attributes.exactOptional(),
  })
  .register(fieldHints, {
    expected: "a customer",
    remedy: "give name, email and so on as an object",
    personal: true,
  });

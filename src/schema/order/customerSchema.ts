import * as z from "zod";
import { fieldHints } from "../FieldHint";
import { attributes } from "../fields/attributes";
import { identifier } from "../fields/identifier";
import { instant } from "../fields/instant";
import { optionalKey } from "../fields/optionalKey";
import { personalLabel } from "../fields/text";

const phoneVerificationSchema = z
  .strictObject({
    phone: personalLabel,
    id: optionalKey(identifier),
    requestedAt: instant,
    expiresAt: optionalKey(instant),
    verifiedAt: optionalKey(instant),
  })
  .register(fieldHints, {
    expected: "the state of a phone verification",
    remedy: "give what requestPhoneCode or confirmPhoneCode answered",
    personal: true,
  });

/** Who ordered. */
export const customerSchema = z
  .strictObject({
    id: optionalKey(identifier),
    name: optionalKey(personalLabel),
    email: optionalKey(personalLabel),
    phone: optionalKey(personalLabel),
    phoneVerification: optionalKey(phoneVerificationSchema),
    tier: optionalKey(identifier),
    attributes: optionalKey(attributes),
  })
  .register(fieldHints, {
    expected: "a customer",
    remedy: "give name, email and so on as an object",
    personal: true,
  });

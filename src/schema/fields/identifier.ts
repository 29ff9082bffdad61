import * as z from "zod";
import { fieldHints } from "../FieldHint";

const LONGEST = 200;

/** Identifiers become parts of keys, URLs and log lines: control characters and lone surrogates would break those. */
const IDENTIFIER = new RegExp(String.raw`^[^\p{Cc}\p{Cs}]{1,${LONGEST}}$`, "u");

/** A name given by a machine: an id, a SKU, a carrier, a template. 1 to 200 characters, none of them control characters. */
export const identifier = z
  .string()
  .regex(IDENTIFIER)
  .register(fieldHints, {
    expected: `a text of 1 to ${LONGEST} characters without control characters`,
    remedy: remedyForIdentifier,
  });

function remedyForIdentifier(received: unknown): string {
  if (typeof received === "number") return "put the number in quotes";
  if (typeof received !== "string") return "give it as text";
  if (received === "") return "fill it in";
  return received.length > LONGEST ? "shorten it" : "remove the control characters";
}
